import { m } from "#paraglide/messages.js";
import { Notice } from "#ui/notice.tsx";
import type { Alike } from "../stage-entries.server.ts";

/** The machine points out; a person looks and decides. */
export function AlikePairs({ pairs, entryHref }: { pairs: readonly Alike[]; entryHref: (id: string) => string }) {
  return (
    <Notice tone="due" title={m.campaigns_contest_alike({ n: String(pairs.length) })}>
      <p>{m.campaigns_contest_alike_text()}</p>
      <ul>
        {pairs.map(({ one, other, oneCode, otherCode }) => (
          <li key={`${one} ${other}`}>
            <a href={entryHref(one)}>{oneCode}</a> – <a href={entryHref(other)}>{otherCode}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
