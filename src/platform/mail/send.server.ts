import { now } from "../clock.ts";
import type { WriteTx } from "../database/door.server.ts";
import { inLocale, type Locale } from "../i18n/locale.ts";
import { newId } from "../ids.ts";
import { LETTERS, type Letter, type Template, type ValuesOf } from "./letters.ts";
import { sealLetter } from "./sealed-letter.server.ts";

type Mail<T extends Template> = {
  to: string;
  template: T;
  locale: Locale;
  values: ValuesOf<T>;
  /** Writes the letter to nobody: the same work, so that asking in vain takes as long. */
  withheld?: boolean;
  /** One of many that go at the same hour: all others go before it. */
  inBulk?: boolean;
};

/** Writes a letter in the transaction of what it tells about; it is sent when that has happened. */
export async function sendMail<T extends Template>(tx: WriteTx, mail: Mail<T>): Promise<void> {
  const id = newId();
  const at = now();
  const { livesMs, write } = LETTERS[mail.template] as { livesMs: number; write: (values: ValuesOf<T>) => Letter };
  const sealed = sealLetter(id, inLocale(mail.locale, () => write(mail.values)));
  await tx
    .insertInto("mail_outbox")
    .values({
      id,
      to_address: mail.withheld ? "" : mail.to,
      template: mail.template,
      locale: mail.locale,
      letter_sealed: mail.withheld ? null : sealed,
      state: mail.withheld ? "withheld" : "waiting",
      next_try_at: at,
      in_bulk: mail.inBulk ?? false,
      created_at: at,
      expires_at: new Date(at.getTime() + livesMs),
    })
    .execute();
}
