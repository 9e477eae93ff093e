import { sql } from "kysely";
import { now } from "../clock.ts";
import type { WriteTx } from "../database/door.server.ts";

export type AuditLine = {
  placeId: string;
  placePath: string;
  /** room.whatHappened, such as "place.changed". */
  action: string;
  subjectKind: string;
  subjectId: string;
  /** The vault item concerned: who holds no key to it never sees the line. */
  itemId?: string;
  /** When it happened, where the second itself would tell too much; now, unless given. */
  at?: Date;
  /** Facts only: no personal data, no confidential text. */
  detail?: Record<string, string | number | boolean | null>;
};

/** Writes a line into the chain of the place, in the transaction of the change itself, with the token that did it, if one did. Call it last. */
export async function record(tx: WriteTx, line: AuditLine): Promise<void> {
  await sql`
    INSERT INTO audit_event (place_id, place_path, at, actor_id, task, action, subject_kind, subject_id, item_id, detail)
    VALUES (${line.placeId}, ${line.placePath}, ${line.at ?? now()}, pana_actor(), pana_task(), ${line.action},
            ${line.subjectKind}, ${line.subjectId}, ${line.itemId ?? null},
            ${JSON.stringify(line.detail ?? {})}::jsonb || jsonb_strip_nulls(jsonb_build_object('token', pana_token())))
  `.execute(tx);
}
