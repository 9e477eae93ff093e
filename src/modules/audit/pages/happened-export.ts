import type { LoaderFunctionArgs } from "react-router";
import { read, write } from "#platform/database/door.server.ts";
import { requirePerson, requirePlace } from "#platform/http/context.ts";
import { recordExport } from "../commands.server.ts";
import { EXPORT_LIMIT, happenedHere } from "../queries/pages.server.ts";
import { readFilter } from "../schema.ts";
import { linesAsWorkbook } from "./workbook.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const { id } = requirePlace(context);
  const filter = { ...readFilter(new URL(request.url).searchParams), after: undefined };
  const listed = await read(scope, (tx) => happenedHere(tx, scope, id, filter, EXPORT_LIMIT));
  await write(scope, (tx) => recordExport(tx, id, listed.rows.length));
  return linesAsWorkbook(listed);
}
