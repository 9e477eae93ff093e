import { redirect } from "react-router";
import { listTeam } from "#modules/notes/public.server.ts";
import { getPlace } from "#modules/places/public.server.ts";
import { m } from "#paraglide/messages.js";
import { now } from "#platform/clock.ts";
import { write } from "#platform/database/door.server.ts";
import { documentAnswer } from "#platform/documents/answer.server.ts";
import { makerOf } from "#platform/documents/maker.server.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { readChronology } from "../chronology.server.ts";
import { chronologyDocument } from "../chronology-document.ts";
import { recordPrinting } from "../printing.server.ts";
import { fullName, readChronologyFilter } from "../schema.ts";
import { filtered, shownEntries } from "../shown.ts";
import { requireChild, requireVisit } from "../visit.server.ts";
import type { Route } from "./+types/chronology-print";

/** Paper is asked for with a form; whoever opens the address is led to the page that asks. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(link(`/children/${params.childId}/chronology`));
}

/** Names of other children stay out of what is printed, unless a reason is given: then it stands in the chronology itself. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const visit = await requireVisit(context, request);
  const sent = await request.formData();
  const said = (name: string) => String(sent.get(name) ?? "").trim();
  const [whole, reason] = [said("how") === "whole", said("reason").slice(0, 300)];
  if (whole && reason === "") return redirect(link(`/children/${params.childId}/chronology?reason`));
  const filter = readChronologyFilter(new URLSearchParams({ kind: said("kind"), from: said("from"), to: said("to") }));
  const printed = await write(visit.scope, async (tx) => {
    const child = await requireChild(tx, visit, params.childId);
    const own = child.versions.map(({ record }) => fullName(record)).join(" ");
    const entries = filtered(await readChronology(tx, visit.keys, child), filter);
    const names = new Map((await listTeam(tx, visit.place.id)).map((member) => [member.accountId, member.name]));
    const known = { name: fullName(child.current.record), organisation: nameOf(await getPlace(tx, visit.place.id)), made: { at: now(), by: await makerOf(tx) } };
    await recordPrinting(tx, visit.keys, child, whole ? reason : null);
    return chronologyDocument({ ...known, whole, rows: shownEntries(entries, whole ? undefined : own), nameOfAuthor: (id) => names.get(id) ?? m.children_reader_elsewhere() });
  });
  return documentAnswer(printed, "pdf", `${m.children_chronology()} ${dayOf(now())}`);
}
