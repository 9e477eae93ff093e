import type { PersonScope } from "#platform/access/scope.ts";
import { env } from "#platform/env.server.ts";
import { read, type ReadTx } from "#platform/database/door.server.ts";
import type { Letter } from "#platform/mail/letters.ts";
import { unsealLetter } from "#platform/mail/sealed-letter.server.ts";

export type LetterLine = { id: string; to: string; template: string; state: string; tries: number; problem: string | null; at: Date };

/** Letters lie open only where nothing can send them: for trying the system out, and for its first hours. */
export function canShowLetters(): boolean {
  return env.SMTP_URL === undefined;
}

export async function listLetters(scope: PersonScope, page: { size: number; offset: number }): Promise<{ letters: LetterLine[]; total: number }> {
  return read(scope, async (tx) => {
    const rows = await visible(tx)
      .select(["id", "to_address", "template", "state", "tries", "last_problem", "created_at"])
      .orderBy("created_at", "desc")
      .limit(page.size)
      .offset(page.offset)
      .execute();
    const { count } = await visible(tx).select((all) => all.fn.countAll<number>().as("count")).executeTakeFirstOrThrow();
    const letters = rows.map((row) => ({
      id: row.id, to: row.to_address, template: row.template, state: row.state, tries: row.tries, problem: row.last_problem, at: row.created_at,
    }));
    return { letters, total: Number(count) };
  });
}

export async function findLetter(tx: ReadTx, id: string): Promise<{ to: string; letter: Letter } | null> {
  const row = await visible(tx).select(["to_address", "letter_sealed"]).where("id", "=", id).executeTakeFirst();
  return row?.letter_sealed ? { to: row.to_address, letter: unsealLetter(id, row.letter_sealed) } : null;
}

/** A letter to nobody would tell that somebody asked in vain. */
function visible(tx: ReadTx) {
  return tx.selectFrom("mail_outbox").where("state", "!=", "withheld");
}
