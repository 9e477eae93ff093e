import type { LoaderFunctionArgs } from "react-router";
import { roleMay } from "#platform/access/actions.ts";
import { record } from "#platform/audit/record.server.ts";
import { write } from "#platform/database/door.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { isId } from "#platform/ids.ts";
import { findPlaceInReach, reachOf } from "#modules/places/public.server.ts";
import { peopleWorkbook } from "../administration/export.server.ts";
import { listPeople } from "../administration/people.server.ts";
import { readPeopleFilter } from "../administration/schema.ts";

const MOST_PEOPLE = 20_000;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const params = new URL(request.url).searchParams;
  const wanted = params.get("place");
  const page = await write(scope, async (tx) => {
    const place = isId(wanted) ? await findPlaceInReach(tx, wanted) : undefined;
    if (wanted && !place) throw notFound();
    const filter = readPeopleFilter(params, place ? await reachOf(tx, place.id) : scope.reach);
    const people = await listPeople(tx, { ...filter, list: { ...filter.list, size: MOST_PEOPLE as never, offset: 0 } });
    const at = place ?? { id: scope.placeId, path: scope.placePath };
    await record(tx, { placeId: at.id, placePath: at.path, action: "people.exported", subjectKind: "place", subjectId: at.id, detail: { people: people.rows.length } });
    return people;
  });
  return peopleWorkbook(page.rows, roleMay(scope.role, "people.seeAcceptances"));
}
