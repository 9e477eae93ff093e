import type { LoaderFunctionArgs } from "react-router";
import { read } from "#platform/database/door.server.ts";
import { requirePerson } from "#platform/http/context.ts";
import { placesToChoose } from "../administration/places-to-choose.server.ts";

/** For the place picker: what lies within reach and matches the words. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const words = new URL(request.url).searchParams.get("q") ?? "";
  const found = await read(scope, (tx) => placesToChoose(tx, words));
  return Response.json(found, { headers: { "Cache-Control": "no-store" } });
}
