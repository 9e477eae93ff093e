import { m } from "#paraglide/messages.js";
import type { MessageBody } from "../schema.ts";
import { DECISION_WORDS } from "../words.ts";
import { TellingFacts } from "./telling-facts.tsx";

export function MessageText({ body }: { body: MessageBody }) {
  switch (body.kind) {
    case "words":
      return <p className="as-told">{body.text}</p>;
    case "telling":
      return (
        <>
          <p className="as-told">{body.telling.text}</p>
          <TellingFacts telling={body.telling} />
        </>
      );
    case "proposal":
      return (
        <>
          <p>{m.calls_message_proposal({ decision: DECISION_WORDS[body.closing]() })}</p>
          <p className="as-told">{body.reason}</p>
          {body.answer !== "" && (
            <>
              <p className="quiet small">{m.calls_message_answer()}</p>
              <p className="as-told">{body.answer}</p>
            </>
          )}
        </>
      );
    case "refusal":
    case "reopening":
      return (
        <>
          <p>{body.kind === "refusal" ? m.calls_message_refusal() : m.calls_message_reopening()}</p>
          <p className="as-told">{body.reason}</p>
        </>
      );
  }
}
