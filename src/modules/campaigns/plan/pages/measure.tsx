import { useActionData, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { roleMay } from "#platform/access/actions.ts";
import { read } from "#platform/database/door.server.ts";
import { notFound, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson, type RequestContext } from "#platform/http/context.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { headOf } from "../../head.server.ts";
import { readSentForm } from "../../returns/sent-form.server.ts";
import { CampaignPage } from "../../parts/campaign-head.tsx";
import { filesOfCopy } from "../measure-files.server.ts";
import { MeasureEntry } from "../parts/measure-entry.tsx";
import { MeasureFacts } from "../parts/measure-facts.tsx";
import { PlacesBelow } from "../parts/places-below.tsx";
import { copyOf, hasCopy, placesUnder } from "../queries.server.ts";
import { measuresOf } from "../rules.ts";
import { saveMeasure } from "../save-measure.server.ts";
import { requirePlan, whyBlocked } from "../visit.server.ts";

async function open(context: RequestContext, params: Record<string, string | undefined>) {
  const scope = requirePerson(context);
  return read(scope, async (tx) => {
    const visit = await requirePlan(tx, scope, params["campaignId"]);
    const measure = measuresOf(visit.plan).find(({ number }) => String(number) === params["measure"]);
    if (!measure) throw notFound();
    const own = await hasCopy(tx, visit.campaign, visit.place);
    const blocked = whyBlocked(scope, visit, own) ?? null;
    const below = visit.place.kind === "school" ? [] : await placesUnder(tx, visit.campaign, visit.plan, visit.place, visit.today, measure.number);
    const row = own ? (await copyOf(tx, visit.campaign.id, visit.place.id)).get(measure.number) : undefined;
    const mayRead = own && roleMay(scope.role, "campaigns.readReturns");
    const files = mayRead ? (await filesOfCopy(tx, { campaignId: visit.campaign.id, placeId: visit.place.id })).filter((file) => file.measure === measure.number) : [];
    return { scope, visit, measure, own, blocked, row, below, files };
  });
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { scope, visit, measure, own, blocked, row, below, files } = await open(context, params);
  const { campaign, today } = visit;
  return {
    head: await read(scope, (tx) => headOf(tx, scope, campaign)),
    measure,
    today,
    row: row ?? null,
    files,
    placeId: visit.place.id,
    own,
    blocked,
    below: below.map(({ name_kk, name_ru, name_en, ...each }) => ({ ...each, name: nameOf({ name_kk, name_ru, name_en }) })),
    formId: newId(),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { scope, visit, measure, blocked } = await open(context, params);
  if (blocked) throw notFound();
  const at = { campaignId: visit.campaign.id, measure: measure.number, place: visit.place, accountId: scope.accountId };
  const wrong = await saveMeasure(scope, at, await readSentForm(request));
  if (wrong) return refused(wrong);
  return redirectWithFlash(link(`/work/campaigns/${visit.campaign.id}/plan`), m.campaigns_plan_saved({ number: String(measure.number) }));
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [{ title: titled(m.campaigns_plan_measure_number({ number: String(loaderData?.measure.number ?? "") })) }];

export default function MeasurePage() {
  const { head, measure, today, row, files, placeId, own, blocked, below, formId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [params] = useSearchParams();
  const home = link(`/work/campaigns/${head.id}`);
  const of = { campaignId: head.id, placeId };
  return (
    <CampaignPage head={head} tab="plan" under={{ title: m.campaigns_plan_measure_number({ number: String(measure.number) }) }}>
      <MeasureFacts measure={measure} row={own ? row : undefined} files={files} of={of} today={today} blocked={own ? blocked : null} />
      {own && !blocked && <MeasureEntry row={row} answer={answer} files={files} of={of} formId={formId} back={`${home}/plan`} />}
      {below.length > 0 && <PlacesBelow rows={below} measures={1} params={params} href={(id) => `${home}/plan/places/${id}`} />}
    </CampaignPage>
  );
}
