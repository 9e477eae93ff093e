import { sql } from "kysely";
import { m } from "#paraglide/messages.js";
import { now } from "../clock.ts";
import type { ReadTx } from "../database/door.server.ts";
import { env } from "../env.server.ts";
import type { HomeProvider } from "../home/card.ts";
import { formatDateTime, formatNumber } from "../i18n/format.ts";
import { link } from "../i18n/link.ts";

const LATE_MS = 48 * 3_600_000;

type Run = { began_at: Date; outcome: string; bytes: number | null };

/** For the administrator of a real system: when it was last backed up, and what to do when it was not. */
export const backupHome: readonly HomeProvider[] = [
  {
    action: "mail.seeOutbox",
    async cards(tx) {
      if (env.PANA_BACKUP === "off" || !(await isReal(tx))) return [];
      const runs = tx.selectFrom("backup_run").select(["began_at", "outcome", "bytes"]).orderBy("began_at", "desc").limit(1);
      const made = await runs.where("outcome", "=", "made").executeTakeFirst();
      const last = await runs.where("outcome", "<>", "running").executeTakeFirst();
      const late = made !== undefined && now().getTime() - made.began_at.getTime() > LATE_MS;
      const lines = [lineOf(made, late), ...(last && last.outcome === "failed" ? [failedLine(last)] : [])];
      const list = { kind: "list", title: m.jobs_backup_title(), lines } as const;
      if (made && !late) return [list];
      const [title, text] = made ? [m.jobs_backup_late_title(), m.jobs_backup_late_note()] : [m.jobs_backup_none_title(), m.jobs_backup_none_note()];
      return [{ kind: "due", title, text, act: { label: m.jobs_backup_look(), href: link("/jobs") } }, list];
    },
  },
];

function lineOf(made: Run | undefined, late: boolean) {
  const detail = made ? m.jobs_backup_size({ when: formatDateTime(made.began_at), size: formatNumber(Math.max((made.bytes ?? 0) / 1e6, 0.1), { maximumFractionDigits: 1 }) }) : m.jobs_backup_none();
  return { label: m.jobs_backup_last(), detail, tone: made && !late ? ("well" as const) : ("due" as const) };
}

function failedLine(last: Run) {
  return { label: m.jobs_backup_attempt(), detail: m.jobs_backup_failed({ when: formatDateTime(last.began_at) }), tone: "due" as const };
}

async function isReal(tx: ReadTx): Promise<boolean> {
  const { rows } = await sql<{ real: boolean }>`SELECT EXISTS (SELECT FROM installation WHERE world = 'real') AS real`.execute(tx);
  return rows[0]?.real === true;
}
