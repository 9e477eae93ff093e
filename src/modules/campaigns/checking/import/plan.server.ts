import { sql } from "kysely";
import { m } from "#paraglide/messages.js";
import { now } from "#platform/clock.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import type { TableRow } from "#platform/documents/header.ts";
import { cellName } from "#platform/documents/sheet-shape.ts";
import { dayOf } from "#platform/i18n/format.ts";
import type { PersonScope } from "#platform/access/scope.ts";
import { mayCheck } from "../../access.ts";
import type { Campaign } from "../../campaign.server.ts";
import { checkAnswers } from "../../rules/check-answers.ts";
import { returnAfter } from "../../rules/return-states.ts";
import { faultsInWords } from "../../returns/fault-words.ts";
import type { ToSend } from "../../returns/send.server.ts";
import type { ReturnState } from "../../schema.ts";
import type { ReturnForm } from "../../schema/return-form.ts";
import { returnRefusalWord } from "../words.ts";
import { importColumns, mappingOf, type ImportField } from "./columns.ts";
import { cellAt, dayFaultWord, handedInAt, isBlank, valuesOf, type Lines } from "./read-lines.ts";

/** A fault as people find it in their file: by the name of its column and by its cell, such as C7. */
export type ImportFault = { line: number; column: string; cell: string; value: string; why: string };
export type Ready = { placeId: string; name: string; line: number; send: ToSend };
export type ImportPlan = { lines: number; ready: Ready[]; blank: number; faults: ImportFault[] };

type Unit = { code: string; placeId: string; path: string; name: string; state: ReturnState; locked: boolean; pupils: number | null; staff: number | null };

/** What applying the file would send: nothing is written. A place with any fault is left out whole. */
export async function planImport(tx: ReadTx, scope: PersonScope, campaign: Campaign, form: ReturnForm, header: TableRow, rows: readonly TableRow[]): Promise<ImportPlan> {
  const mapping = mappingOf(form, header.cells);
  const plan: ImportPlan = { lines: rows.length, ready: [], blank: 0, faults: [] };
  const fault = (line: number, cells: readonly string[], field: ImportField, why: string) => {
    const at = mapping.get(field);
    plan.faults.push({ line, column: header.cells[at ?? -1] ?? "", cell: at === undefined ? String(line) : cellName(at + 1, line), value: cellAt(cells, mapping, field).slice(0, 120), why });
  };
  const groups = Map.groupBy(rows, ({ cells }) => cellAt(cells, mapping, "code"));
  const units = await unitsByCode(tx, campaign.id, [...groups.keys()]);
  for (const [code, lines] of groups) {
    const first = lines[0]!;
    if (isBlank(form, lines, mapping)) plan.blank += 1;
    else if (code === "") for (const { line, cells } of lines) fault(line, cells, "code", m.checking_import_no_code());
    else planOne(code, lines, first);
  }
  return plan;

  function planOne(code: string, lines: Lines, first: Lines[number]): void {
    const unit = units.get(code);
    if (!unit || !mayCheck(scope, { id: unit.placeId, path: unit.path })) return fault(first.line, first.cells, "code", m.checking_import_unknown_code());
    if (form.shape === "one" && lines.length > 1) return fault(lines[1]!.line, lines[1]!.cells, "code", m.checking_import_code_twice());
    const step = returnAfter(unit.state, "send", { locked: unit.locked, closed: campaign.state !== "published" });
    if ("refusal" in step) return fault(first.line, first.cells, "code", returnRefusalWord(step.refusal));
    const handedIn = handedInAt(cellAt(first.cells, mapping, "handedIn"), campaign.held_from, dayOf(now()));
    const asked = { ...form, columns: importColumns(form) };
    const checked = checkAnswers(asked, valuesOf(form, lines, mapping), { pupils: unit.pupils, staff: unit.staff, today: dayOf(now()), ideas: [], files: new Set() });
    if (!checked.ok) faultsOf(asked, lines, checked.faults, (at, field, why) => fault(at.line, at.cells, field, why));
    if ("fault" in handedIn) fault(first.line, first.cells, "handedIn", dayFaultWord(handedIn.fault));
    if (!checked.ok || "fault" in handedIn) return;
    plan.ready.push({ placeId: unit.placeId, name: unit.name, line: first.line, send: { ...checked.answers, channel: "import", ...(handedIn.at ? { handedInAt: handedIn.at } : {}) } });
  }
}

type Faults = Extract<ReturnType<typeof checkAnswers>, { ok: false }>["faults"];

function faultsOf(form: ReturnForm, lines: Lines, faults: Faults, tell: (at: Lines[number], field: ImportField, why: string) => void): void {
  for (const [field, why] of Object.entries(faultsInWords(form, faults))) {
    const [, explained, row, code] = /^(explain\.)?(\d+)\.(.+)$/.exec(field) ?? [];
    const at = lines[Number(row ?? 0)] ?? lines[0]!;
    if (code === undefined) tell(at, field === "reason" ? "reason" : "tookPart", why);
    else tell(at, explained ? "explanation" : `form.${code}`, why);
  }
}

/** Everything that decides about each place of the file, in one statement. */
async function unitsByCode(tx: ReadTx, campaignId: string, codes: readonly string[]): Promise<Map<string, Unit>> {
  const { rows } = await sql<Unit>`
    SELECT p.code, r.place_id AS "placeId", r.place_path AS path, p.name_kk AS name, r.state, pana_campaign_locked(r.campaign_id, r.place_path) AS locked, z.total AS pupils, z.staff
      FROM campaign_return r JOIN place p ON p.id = r.place_id LEFT JOIN school_size z ON z.place_id = p.id
     WHERE r.campaign_id = ${campaignId} AND p.code = ANY (${[...codes]}::text[])`.execute(tx);
  return new Map(rows.map((row) => [row.code, row]));
}

