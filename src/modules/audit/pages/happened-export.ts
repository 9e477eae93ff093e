import type { LoaderFunctionArgs } from "react-router";
import { getPlace } from "#modules/places/public.server.ts";
import { m } from "#paraglide/messages.js";
import type { PersonScope } from "#platform/access/scope.ts";
import { now } from "#platform/clock.ts";
import { read, write } from "#platform/database/door.server.ts";
import { documentAnswer } from "#platform/documents/answer.server.ts";
import { makerOf } from "#platform/documents/maker.server.ts";
import { requirePerson, requirePlace } from "#platform/http/context.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { recordExport, recordExtract } from "../commands.server.ts";
import { extractDocument } from "../extract-document.ts";
import { EXPORT_LIMIT, EXTRACT_LIMIT, happenedHere } from "../queries/pages.server.ts";
import { readFilter, type LineFilter } from "../schema.ts";
import { linesAsWorkbook } from "./workbook.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const { id } = requirePlace(context);
  const params = new URL(request.url).searchParams;
  const filter = { ...readFilter(params), after: undefined };
  if (params.get("format") === "pdf") return extract(scope, id, filter);
  const listed = await read(scope, (tx) => happenedHere(tx, scope, id, filter, EXPORT_LIMIT));
  await write(scope, (tx) => recordExport(tx, id, listed.rows.length));
  return linesAsWorkbook(listed);
}

async function extract(scope: PersonScope, id: string, filter: LineFilter): Promise<Response> {
  const known = await read(scope, async (tx) => {
    const listed = await happenedHere(tx, scope, id, filter, EXTRACT_LIMIT);
    return { listed, place: nameOf(await getPlace(tx, id)), organisation: nameOf(await getPlace(tx, scope.placeId)), by: await makerOf(tx) };
  });
  const seal = await write(scope, (tx) => recordExtract(tx, id, known.listed.rows.length));
  return documentAnswer(extractDocument({ ...known, filter, seal, at: now() }), "pdf", `${m.audit_extract_name()} ${dayOf(now())}`);
}
