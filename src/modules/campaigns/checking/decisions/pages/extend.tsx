import type { MetaFunction } from "react-router";
import { z } from "zod";
import { areasInReach, findPlaceInReach } from "#modules/places/public.server.ts";
import { m } from "#paraglide/messages.js";
import { now } from "#platform/clock.ts";
import { read } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { parseForm } from "#platform/http/form.ts";
import { compareNames, dayOf, formatDateTime, formatNumber } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { titled } from "#platform/i18n/title.ts";
import { isId, newId } from "#platform/ids.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { DateField, TimeField } from "#ui/date-field.tsx";
import { FieldRow } from "#ui/fieldset.tsx";
import { Form } from "#ui/form.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { headOf } from "../../../head.server.ts";
import { CampaignPage } from "../../../parts/campaign-head.tsx";
import { openCampaign } from "../../open.server.ts";
import { extend } from "../extend.server.ts";
import type { Route } from "./+types/extend";

export const meta: MetaFunction = () => [{ title: titled(m.checking_extend()) }];

/** For one school, when its page leads here; otherwise for a district or region of the reader's reach. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  const asked = new URL(request.url).searchParams.get("place");
  return read(scope, async (tx) => {
    const { campaign } = await openCampaign(tx, params.campaignId);
    const one = isId(asked) ? await findPlaceInReach(tx, asked) : undefined;
    const own = await findPlaceInReach(tx, scope.placeId);
    const areas = (await areasInReach(tx)).map((area) => ({ value: area.id, label: nameOf(area) })).toSorted((a, b) => compareNames(a.label, b.label));
    const places = [...(one ? [{ value: one.id, label: nameOf(one) }] : []), ...(own ? [{ value: own.id, label: m.checking_extend_all({ place: nameOf(own) }) }] : []), ...areas];
    return { head: await headOf(tx, scope, campaign), due: campaign.due_at, places: places.filter(({ value }, at) => places.findIndex((other) => other.value === value) === at), chosen: one?.id ?? "", formId: newId() };
  });
}

const extendForm = z.object({
  form_id: z.uuid(),
  place: z.uuid({ error: () => m.checking_error_place() }),
  day: z.iso.date({ error: () => m.checking_error_day() }),
  time: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: () => m.checking_error_time() }),
  because: z.string().trim().min(1, { error: () => m.checking_error_because() }).max(500, { error: () => m.checking_error_because() }),
});

export async function action({ request, context, params }: Route.ActionArgs) {
  const scope = requirePerson(context);
  const parsed = parseForm(extendForm, await request.formData());
  if (!parsed.ok) return refused({ errors: parsed.errors, values: parsed.values });
  const { form_id, place: placeId, day, time, because } = parsed.value;
  const back = (errors: Record<string, string>) => refused({ errors, values: parsed.value });
  const until = new Date(`${day}T${time}:00+05:00`);
  const { campaign, place } = await read(scope, async (tx) => ({ ...(await openCampaign(tx, params.campaignId)), place: await findPlaceInReach(tx, placeId) }));
  if (!place) return back({ place: m.checking_error_place() });
  if (until <= now() || (campaign.due_at && until <= campaign.due_at)) return back({ day: m.checking_error_not_later() });
  if (campaign.state !== "published") return back({ "": m.checking_refused_closed() });
  const done = await onceUnlessRefused(scope, form_id, async (tx) => {
    const places = await extend(tx, campaign, place, { until, because });
    return { ok: places > 0, places };
  });
  if (!done.ok) return back({ place: m.checking_error_nobody_longer() });
  return redirectWithFlash(link(`/work/campaigns/${campaign.id}/check`), m.checking_extended({ count: formatNumber(done.places), until: formatDateTime(until) }));
}

export default function Extend({ loaderData, actionData }: Route.ComponentProps) {
  const { head, due, places, chosen, formId } = loaderData;
  const errors: Record<string, string> = actionData?.errors ?? {};
  const values: Record<string, unknown> = actionData?.values ?? {};
  const text = (name: string, usual = "") => (typeof values[name] === "string" ? values[name] : usual);
  return (
    <CampaignPage head={head} tab="check" under={{ title: m.checking_extend() }}>
      <div className="reading">
        <Form
          formId={formId}
          errors={errors}
          guard
          actions={
            <>
              <Button kind="main">{m.checking_extend()}</Button>
              <ButtonLink kind="bare" href={link(`/work/campaigns/${head.id}/check`)}>{m.checking_cancel()}</ButtonLink>
            </>
          }
        >
          {due && <p className="quiet">{m.checking_extend_now({ due: formatDateTime(due) })}</p>}
          <SelectField name="place" label={m.checking_extend_for()} empty={m.checking_choose()} options={places} value={text("place", chosen)} error={errors["place"]} />
          <FieldRow>
            <DateField name="day" label={m.checking_extend_day()} min={dayOf(now())} value={text("day")} error={errors["day"]} />
            <TimeField name="time" label={m.checking_extend_time()} value={text("time", "18:00")} error={errors["time"]} />
          </FieldRow>
          <TextArea name="because" label={m.checking_reason()} help={m.checking_extend_why_help()} rows={3} maxLength={500} value={text("because")} error={errors["because"]} />
        </Form>
      </div>
    </CampaignPage>
  );
}
