import type { MessageBody } from "../schema.ts";
import { TellingFacts } from "./telling-facts.tsx";

export function MessageText({ body }: { body: MessageBody }) {
  if (body.kind === "words") return <p className="as-told">{body.text}</p>;
  return (
    <>
      <p className="as-told">{body.telling.text}</p>
      <TellingFacts telling={body.telling} />
    </>
  );
}
