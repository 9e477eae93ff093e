import type { LoaderFunctionArgs } from "react-router";
import { read } from "#platform/database/door.server.ts";
import { readerOf } from "../access.ts";
import { doneBy, EXPORT_LIMIT } from "../queries/pages.server.ts";
import { readFilter } from "../schema.ts";
import { linesAsWorkbook } from "./workbook.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const reader = readerOf(context);
  const filter = { ...readFilter(new URL(request.url).searchParams), after: undefined };
  return linesAsWorkbook(await read(reader, (tx) => doneBy(tx, reader, filter, EXPORT_LIMIT)));
}
