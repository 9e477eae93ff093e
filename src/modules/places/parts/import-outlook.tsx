import { m } from "#paraglide/messages.js";
import { formatNumber } from "#platform/i18n/format.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Form } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { Numbers } from "#ui/numbers.tsx";
import type { ShownChange } from "../import/shown-changes.ts";
import type { ShownFault } from "../import/shown-faults.ts";
import { ImportChanges } from "./import-changes.tsx";
import { ImportFaults } from "./import-faults.tsx";

type Outlook = {
  rows: number;
  creates: number;
  changes: number;
  changed: readonly ShownChange[];
  unchanged: number;
  faulty: number;
  faults: readonly ShownFault[];
  faultCount: number;
};

/** What applying the file would do, before it is done. */
export function ImportOutlook({ outlook, here, formId }: { outlook: Outlook; here: string; formId: string }) {
  const work = outlook.creates + outlook.changes;
  return (
    <>
      <Numbers
        items={[
          { value: formatNumber(outlook.rows), label: m.places_import_rows() },
          { value: formatNumber(outlook.creates), label: m.places_import_creates() },
          { value: formatNumber(outlook.changes), label: m.places_import_changes() },
          { value: formatNumber(outlook.unchanged), label: m.places_import_unchanged() },
          { value: formatNumber(outlook.faulty), label: m.places_import_faulty() },
        ]}
      />
      <ImportFaults faults={outlook.faults} all={outlook.faultCount} />
      <ImportChanges changes={outlook.changed} all={outlook.changes} />
      {work === 0 && <Notice tone="info" title={m.places_import_nothing()} />}
      <Form
        action={here}
        formId={formId}
        actions={
          <>
            {work > 0 && <Button type="submit" kind="main" name="intent" value="apply">{m.places_import_apply({ rows: formatNumber(work) })}</Button>}
            <ButtonLink href={here}>{m.places_import_back()}</ButtonLink>
            <Button type="submit" kind="bare" name="intent" value="cancel">{m.places_cancel()}</Button>
          </>
        }
      />
    </>
  );
}
