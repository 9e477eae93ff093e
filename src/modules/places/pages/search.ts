import type { LoaderFunctionArgs } from "react-router";
import { read } from "#platform/database/door.server.ts";
import { scopeContext } from "#platform/http/context.ts";
import { searchPlaces } from "../queries/search.server.ts";
import { PLACE_KINDS } from "../schema.ts";

/** For the place picker: `?q=` and, where asked, `kind=` (repeated) and `within=reach`. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const kinds = PLACE_KINDS.filter((kind) => params.getAll("kind").includes(kind));
  const found = await read(context.get(scopeContext), (tx) =>
    searchPlaces(tx, params.get("q") ?? "", {
      withinReach: params.get("within") === "reach",
      ...(kinds.length > 0 ? { kinds } : {}),
    }),
  );
  return Response.json(found.map(({ id, name, detail }) => ({ id, name, detail })));
}
