import { z } from "zod";
import { m } from "#paraglide/messages.js";
import { reaches, type PersonScope } from "#platform/access/scope.ts";
import { reading } from "#platform/api/operation.ts";
import { afterId, asPage, pageOf, pagingQuery } from "#platform/api/paging.ts";
import { Problem } from "#platform/api/problem.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { schoolYears } from "../queries/calendar.server.ts";
import { findListedPlace, listPlaces } from "../queries/listing.server.ts";
import { findSchool } from "../queries/school.server.ts";
import { findPlaceInReach } from "../queries/tree.server.ts";
import { PLACE_KINDS } from "../schema.ts";
import { asPlace, asPlaceDetails, asSchool, placeAnswer, placeDetailsAnswer, schoolAnswer, schoolYearAnswer } from "./answers.ts";

const BROWSING = { scope: "places:read", action: "places.browse" } as const;
const states = z.enum(["open", "closed", "all"]).default("open");
const moment = z.iso.datetime({ offset: true }).refine((text) => !Number.isNaN(Date.parse(text)));

export const placesList = reading({
  ...BROWSING,
  id: "places.list",
  path: "/places",
  summary: m.api_op_places_list,
  about: m.api_op_places_list_about,
  query: z.strictObject({ kind: z.enum(PLACE_KINDS).optional(), under: z.guid().optional(), changedSince: moment.optional(), state: states, ...pagingQuery }),
  answer: pageOf(placeAnswer),
  handle: async (tx, scope, { query: { kind, under, changedSince, state, limit, cursor } }) => {
    const above = under === undefined ? undefined : await placeNamed(tx, under);
    const filter = { kind, under: above?.path, changedSince: changedSince === undefined ? undefined : new Date(changedSince), state };
    return asPage(await listPlaces(tx, scope.reach, filter, { after: afterId(cursor), limit }), limit, asPlace);
  },
});

async function placeNamed(tx: ReadTx, id: string) {
  const place = await findPlaceInReach(tx, id);
  if (!place) throw new Problem("invalid", { errors: [{ parameter: "under", detail: m.api_fault_no_place() }] });
  return place;
}

export const placesGet = reading({
  ...BROWSING,
  id: "places.get",
  path: "/places/{placeId}",
  summary: m.api_op_places_get,
  params: z.strictObject({ placeId: z.guid() }),
  answer: placeDetailsAnswer,
  handle: async (tx, scope, { params }) => {
    const place = await findListedPlace(tx, scope.reach, params.placeId);
    return place && asPlaceDetails(place);
  },
});

export const placesChildren = reading({
  ...BROWSING,
  id: "places.children",
  path: "/places/{placeId}/children",
  summary: m.api_op_places_children,
  params: z.strictObject({ placeId: z.guid() }),
  query: z.strictObject({ state: states, ...pagingQuery }),
  answer: pageOf(placeAnswer),
  handle: async (tx, scope, { params, query: { state, limit, cursor } }) => {
    const parent = await findPlaceInReach(tx, params.placeId);
    if (!parent) return undefined;
    return asPage(await listPlaces(tx, scope.reach, { parentId: parent.id, state }, { after: afterId(cursor), limit }), limit, asPlace);
  },
});

export const schoolsGet = reading({
  ...BROWSING,
  id: "schools.get",
  path: "/schools/{schoolId}",
  summary: m.api_op_schools_get,
  about: m.api_op_schools_get_about,
  params: z.strictObject({ schoolId: z.guid() }),
  answer: schoolAnswer,
  handle: async (tx, scope, { params }) => {
    const school = await schoolInReach(tx, scope, params.schoolId);
    return school && asSchool(school);
  },
});

export async function schoolInReach(tx: ReadTx, scope: PersonScope, id: string) {
  const school = await findSchool(tx, id);
  return school && reaches(scope, school.path) ? school : undefined;
}

const CALENDAR = { scope: "calendar:read", action: "calendar.browse" } as const;

export const schoolYearsList = reading({
  ...CALENDAR,
  id: "schoolYears.list",
  path: "/school-years",
  summary: m.api_op_school_years_list,
  answer: z.strictObject({ items: z.array(schoolYearAnswer) }),
  handle: async (tx) => ({ items: (await schoolYears(tx)).map(asSchoolYear) }),
});

export const schoolYearsGet = reading({
  ...CALENDAR,
  id: "schoolYears.get",
  path: "/school-years/{year}",
  summary: m.api_op_school_years_get,
  params: z.strictObject({ year: z.coerce.number().int().min(1990).max(2100) }),
  answer: schoolYearAnswer,
  handle: async (tx, _scope, { params }) => {
    const found = (await schoolYears(tx)).find(({ year }) => year === params.year);
    return found && asSchoolYear(found);
  },
});

function asSchoolYear(found: Awaited<ReturnType<typeof schoolYears>>[number]): z.input<typeof schoolYearAnswer> {
  const { year, starts, ends, quarters, breaks, confirmed, source, version } = found;
  return { year, starts, ends, quarters, breaks: breaks.map((pause) => ({ ...pause, grades: pause.grades ?? null })), confirmed, source, version };
}
