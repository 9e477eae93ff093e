import { m } from "#paraglide/messages.js";
import { Notice } from "#ui/notice.tsx";
import type { Alike } from "../stage-entries.server.ts";

/** The machine points out; a person looks and decides. */
export function AlikePairs({ pairs, entryHref }: { pairs: readonly Alike[]; entryHref: (id: string) => string }) {
  return (
    <Notice tone="due" title={m.campaigns_contest_alike({ n: String(pairs.length) })}>
      <p>{m.campaigns_contest_alike_text()}</p>
      <ul>
        {pairs.map(({ one, other, one_id, other_id }) => (
          <li key={`${one} ${other}`}>
            <a href={entryHref(one_id)}>{one}</a> – <a href={entryHref(other_id)}>{other}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
