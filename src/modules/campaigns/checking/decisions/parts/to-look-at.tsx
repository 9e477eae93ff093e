import { m } from "#paraglide/messages.js";
import { Notice } from "#ui/notice.tsx";

/** What the machine points out; it has changed nothing and decides nothing. */
export function ToLookAt({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <Notice tone="due" title={m.checking_pointed_out()}>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <p className="small quiet">{m.checking_pointed_out_help()}</p>
    </Notice>
  );
}
