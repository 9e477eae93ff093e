import { keepDraft, type Draft } from "./draft.server.ts";
import { takeCall } from "./intake.server.ts";
import { tellingSchema, type PastSchool } from "./schema.ts";
import { staffOf } from "./staff.server.ts";
import { dangersIn, reasonsPastSchool } from "./weigh.server.ts";

export type Sent = { receipt: string; urgent: boolean };

/**
 * Sends what was written and keeps of the draft only what the same form, sent once more, must be answered with.
 * Whether it goes past the school is decided by what it says, not by what was ticked alone.
 */
export async function sendDraft(token: string, draft: Draft, doubtful: boolean): Promise<Sent> {
  const telling = tellingSchema.parse(draft.telling);
  const urgentWhy = dangersIn(telling);
  if (!draft.sent) {
    const { placeId, aboutPlaceId, formId, receipt } = draft;
    const pastSchool: PastSchool[] = aboutPlaceId ? reasonsPastSchool(telling, await staffOf(aboutPlaceId)) : ["noSchool"];
    await takeCall({ placeId, aboutPlaceId, formId, receipt, channel: "site", telling, urgentWhy, pastSchool, doubtful });
    await keepDraft(token, { ...draft, sent: true, telling: { text: "…" } });
  }
  return { receipt: draft.receipt, urgent: urgentWhy.length > 0 };
}
