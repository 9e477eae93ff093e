import { m } from "#paraglide/messages.js";
import { Badge } from "#ui/badge.tsx";
import { Row } from "#ui/layout.tsx";
import type { CallLine } from "../queries.server.ts";
import { STATE_WORDS } from "../words.ts";

const TONES = { new: "sky", open: "well", decided: "quiet" } as const;

export function CallBadges({ call }: { call: Pick<CallLine, "state" | "urgent" | "doubtful" | "waits"> }) {
  return (
    <Row>
      {call.urgent && <Badge tone="urgent">{m.calls_urgent()}</Badge>}
      <Badge tone={TONES[call.state]}>{STATE_WORDS[call.state]()}</Badge>
      {call.waits && call.state !== "new" && <Badge tone="due">{m.calls_waits()}</Badge>}
      {call.doubtful && <Badge tone="quiet">{m.calls_doubtful()}</Badge>}
    </Row>
  );
}
