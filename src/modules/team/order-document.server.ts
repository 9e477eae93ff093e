import { m } from "#paraglide/messages.js";
import type { DocumentSpec } from "#platform/documents/document.ts";
import { formatDate } from "#platform/i18n/format.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import { inWords } from "#platform/i18n/names.ts";
import { readAnnex2, readAnnex3 } from "./content.server.ts";
import type { Order } from "./queries.server.ts";
import { answersFor, compositionOf } from "./rules.ts";
import { seatName } from "./words.server.ts";

type Written = { order: Order; organisation: string; made: { at: Date; by: string } };

/** The head's order: who makes up the service and what each answers for, in the words of annexes 2 and 3. */
export function orderDocument({ order, organisation, made }: Written): DocumentSpec {
  const annex = readAnnex3();
  const groups = new Set(order.members.flatMap(({ seat }) => answersFor(seat)));
  const lineOf = (seat: string) => annex.composition.find(({ seats }) => seats.some((one) => one === seat))!.line;
  const missing = compositionOf(annex, order.members, order.boarding).missing;
  const head = order.members.find(({ seat }) => seat === "head");
  return {
    title: m.team_doc_order_title(),
    organisation,
    language: currentLocale(),
    made,
    blocks: [
      { kind: "facts", facts: [{ label: m.team_doc_number(), value: order.number }, { label: m.team_doc_date(), value: formatDate(order.orderedOn) }] },
      { kind: "text", text: m.team_doc_basis() },
      { kind: "text", text: m.team_doc_point_make() },
      {
        kind: "table",
        caption: m.team_doc_composition(),
        columns: [{ label: "№", kind: "number", width: 5 }, { label: m.team_doc_name(), width: 34 }, { label: m.team_doc_function(), width: 38 }, { label: m.team_doc_line(), kind: "number", width: 14 }],
        rows: order.members.map(({ seat, name }, at) => [at + 1, name, seatName(seat), lineOf(seat)]),
        empty: m.team_doc_nobody(),
      },
      ...(missing.length > 0
        ? [{ kind: "note", text: m.team_doc_missing({ lines: missing.map(({ line }) => `${line}. ${inWords(annex.composition.find((one) => one.line === line)!.text)}`).join("; ") }) } as const]
        : []),
      { kind: "text", text: `2. ${inWords(annex.aim)}` },
      { kind: "text", text: m.team_doc_point_duties() },
      ...readAnnex2()
        .groups.filter(({ key }) => groups.has(key))
        .flatMap(({ title, duties }) => [{ kind: "heading", text: inWords(title) } as const, { kind: "text", text: duties.map((duty) => `– ${inWords(duty)}`).join("\n") } as const]),
      { kind: "text", text: m.team_doc_point_secret() },
      { kind: "text", text: m.team_doc_point_control() },
      { kind: "signatures", people: [{ post: seatName("head"), ...(head ? { name: head.name } : {}) }] },
      { kind: "text", text: m.team_doc_known() },
      { kind: "signatures", people: order.members.filter(({ seat }) => seat !== "head").map(({ seat, name }) => ({ post: seatName(seat), name })) },
    ],
  };
}
