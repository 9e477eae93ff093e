import { m } from "#paraglide/messages.js";
import { Facts } from "#ui/facts.tsx";
import type { Said } from "../said.server.ts";
import { LinksUnderstood } from "./links-understood.tsx";

/** A return as it is read: questions and answers, and every link as it was understood. */
export function SaidLines({ said, id }: { said: readonly Said[]; id: string }) {
  return (
    <Facts
      stacked
      facts={said.map(({ label, text, explained, links }, index) => ({
        label,
        value: (
          <>
            <span className="as-typed">{text}</span>
            {explained && <p className="small quiet">{m.campaigns_sending_explained({ words: explained })}</p>}
            {links && <LinksUnderstood shown={links} field={`${id}-${index}`} />}
          </>
        ),
      }))}
    />
  );
}
