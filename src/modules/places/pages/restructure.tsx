import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { now } from "#platform/clock.ts";
import { read } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { notFound, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson, requirePlace, type RequestContext } from "#platform/http/context.ts";
import { formValues, parseForm } from "#platform/http/form.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { Page } from "#ui/page.tsx";
import { mayChange } from "../access.ts";
import { closePlace, mergeSchools, movePlace, type Outcome, type Refusal } from "../commands/move.server.ts";
import { closeForm, moveForm } from "../forms.ts";
import { crumbsTo } from "../parts/crumbs.ts";
import { RestructureForm, WaysToChoose, type Way } from "../parts/restructure-form.tsx";
import { findPlaceInReach, getPlace, placeChain } from "../queries/tree.server.ts";
import { searchPlaces, type FoundPlace } from "../queries/search.server.ts";
import { PLACE_KINDS, KINDS_UNDER } from "../schema.ts";

const REFUSALS: Readonly<Record<Refusal, () => string>> = {
  notUnder: m.places_refused_notUnder,
  sameParent: m.places_refused_sameParent,
  closed: m.places_refused_closed,
  notASchool: m.places_refused_notASchool,
  itself: m.places_refused_itself,
  beforeItBegan: m.places_refused_beforeItBegan,
  hasOpenPlaces: m.places_refused_hasOpenPlaces,
};

async function open(context: RequestContext) {
  const scope = requirePerson(context);
  const { id } = requirePlace(context);
  const place = await read(scope, (tx) => getPlace(tx, id));
  if (!mayChange(scope, place).structure || place.valid_to) throw notFound();
  const ways: Way[] = place.kind === "school" ? ["move", "merge", "close"] : place.kind === "region" ? ["close"] : ["move", "close"];
  return { scope, place, ways, parents: PLACE_KINDS.filter((kind) => kind !== "nation" && KINDS_UNDER[kind].includes(place.kind)) };
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scope, place, ways: all, parents } = await open(context);
  const chain = await read(scope, (tx) => placeChain(tx, place.path));
  const ways = all.filter((way) => way !== "move" || parents.length > 0);
  const asked = new URL(request.url).searchParams.get("way");
  return {
    id: place.id,
    ways,
    way: ways.length === 1 ? ways[0] : ways.find((one) => one === asked),
    parents,
    today: dayOf(now()),
    crumbs: crumbsTo(chain, scope.reach, m.places_restructure()),
    formId: newId(),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { scope, place, ways, parents } = await open(context);
  const form = await request.formData();
  const way = ways.find((each) => each === form.get("way"));
  if (!way) throw notFound();
  const values = formValues(form);
  if (form.get("find") === "to") {
    const kinds = way === "merge" ? (["school"] as const) : parents;
    const found = await read(scope, (tx) => searchPlaces(tx, String(form.get("to-q") ?? ""), { kinds, withinReach: true }));
    return refused({ way, values, errors: {}, found: found as FoundPlace[] | null });
  }
  const parsed = way === "close" ? parseForm(closeForm, form) : parseForm(moveForm, form);
  if (!parsed.ok) return refused({ way, values, errors: parsed.errors, found: null });
  const { on, reason, to } = { to: "", ...parsed.value };
  const known = way === "close" || (await read(scope, (tx) => findPlaceInReach(tx, to)));
  if (!known) return refused({ way, values, errors: { to: m.places_error_place() }, found: null });
  const outcome = await onceUnlessRefused(scope, String(form.get("form_id") ?? ""), (tx): Promise<Outcome> => {
    if (way === "move") return movePlace(tx, place.id, to, { on, reason });
    if (way === "merge") return mergeSchools(tx, place.id, to, { on, reason });
    return closePlace(tx, place.id, { on, reason });
  });
  if (!outcome.ok) return refused({ way, values, errors: { "": REFUSALS[outcome.why]() }, found: null });
  return redirectWithFlash(link(`/places/${place.id}`), m.places_saved());
}

export const meta: MetaFunction = () => [{ title: titled(m.places_restructure()) }];

export default function Restructure() {
  const { id, ways, way, parents, today, crumbs, formId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const chosen = answer?.way ?? way;
  return (
    <Page title={m.places_restructure()} lead={m.places_restructure_lead()} crumbs={crumbs}>
      {chosen ? (
        <RestructureForm way={chosen} only={ways.length === 1} id={id} formId={formId} kinds={chosen === "merge" ? ["school"] : parents} today={today} answer={answer} />
      ) : (
        <WaysToChoose id={id} ways={ways} />
      )}
    </Page>
  );
}
