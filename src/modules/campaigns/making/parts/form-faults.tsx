import { m } from "#paraglide/messages.js";
import { Notice } from "#ui/notice.tsx";
import type { FormFault } from "../../rules/form-change.ts";
import type { ReturnForm } from "../../schema/return-form.ts";
import { faultWords } from "../words.ts";

/** Schools have filled the form in already: what of the change would take something from them. */
export function FormFaults({ faults, published }: { faults: readonly FormFault[]; published: ReturnForm }) {
  if (faults.length === 0) return <Notice>{m.campaigns_making_form_published()}</Notice>;
  return (
    <Notice tone="urgent" title={m.campaigns_making_form_faults()}>
      {faults.map((fault, index) => (
        <p key={index}>{faultWords(fault, published)}</p>
      ))}
    </Notice>
  );
}
