import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import type { PersonScope } from "#platform/access/scope.ts";
import { read, write, type ReadTx } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { notFound, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { parseForm } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Form } from "#ui/form.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { headOf } from "../../head.server.ts";
import { CampaignPage } from "../../parts/campaign-head.tsx";
import { boardOf } from "../board.server.ts";
import { decisionForm } from "../schema.ts";
import { decideTie } from "../stage.server.ts";
import { requireStage } from "../visit.server.ts";
import { ageGroupWord, nominationWord } from "../words.ts";

async function open(tx: ReadTx, scope: PersonScope, params: Record<string, string | undefined>) {
  const held = await requireStage(tx, scope, params["campaignId"], params["stage"]);
  const board = await boardOf(tx, held);
  const group = board.groups.find(({ ties }) => ties.some((ids) => ids.includes(params["entryId"] ?? "")));
  const ids = group?.ties.find((tied) => tied.includes(params["entryId"] ?? "")) ?? [];
  if (!group || board.closed || board.waiting > 0) throw notFound();
  return { held, group, entries: group.entries.filter(({ id }) => ids.includes(id)) };
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  return read(scope, async (tx) => {
    const { held, group, entries } = await open(tx, scope, params);
    return {
      head: await headOf(tx, scope, held.campaign),
      stage: held.stage.kind,
      group: `${nominationWord(held.contest, group.nomination)}, ${ageGroupWord(held.contest, group.ageGroup)}`,
      entries: entries.map(({ id, code, title, ranked }) => ({ id, code, title, rank: ranked.rank })),
      formId: newId(),
    };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const scope = requirePerson(context);
  const { held, entries } = await read(scope, (tx) => open(tx, scope, params));
  const sent = await request.formData();
  const form = parseForm(decisionForm, sent);
  const placeOf = (id: string) => Number(sent.get(`place-${id}`));
  const values = { reason: String(sent.get("reason") ?? ""), ...Object.fromEntries(entries.map(({ id }) => [`place-${id}`, String(sent.get(`place-${id}`) ?? "")])) };
  const places = entries.map(({ id }) => placeOf(id));
  const whole = new Set(places).size === entries.length && places.every((place) => Number.isInteger(place) && place >= 1);
  const errors = { ...(form.ok ? {} : form.errors), ...(whole ? {} : { [`place-${entries[0]?.id}`]: m.campaigns_contest_error_places() }) };
  if (!form.ok || !whole) return refused({ values, errors });
  const order = entries.map(({ id }) => id).toSorted((a, b) => placeOf(a) - placeOf(b));
  await write(scope, (tx) => once(tx, form.value.form_id, async () => (await decideTie(tx, held, scope.accountId, { entries: order, reason: form.value.reason }), true)));
  return redirectWithFlash(link(`/work/campaigns/${held.campaign.id}/contest/stages/${held.stage.kind}`), m.campaigns_contest_tie_decided());
}

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_contest_tie()) }];

export default function Tie() {
  const { head, stage, group, entries, formId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string> = answer?.errors ?? {};
  const values: Record<string, string> = answer?.values ?? {};
  const first = entries[0]?.rank ?? 1;
  const options = entries.map((_, at) => ({ value: String(first + at), label: m.campaigns_contest_rank_n({ rank: String(first + at) }) }));
  return (
    <CampaignPage head={head} tab="contest" under={{ title: m.campaigns_contest_tie() }}>
      <Card title={group}>
        <p>{m.campaigns_contest_tie_lead()}</p>
        <Form
          formId={formId}
          errors={errors}
          guard
          actions={
            <>
              <Button kind="main">{m.campaigns_contest_tie_save()}</Button>
              <ButtonLink kind="bare" href={link(`/work/campaigns/${head.id}/contest/stages/${stage}`)}>{m.campaigns_contest_back()}</ButtonLink>
            </>
          }
        >
          {entries.map(({ id, code, title }) => (
            <SelectField key={id} name={`place-${id}`} label={`${title} (${code})`} width="m" empty={m.campaigns_contest_place_choose()} options={options} value={values[`place-${id}`]} error={errors[`place-${id}`]} />
          ))}
          <TextArea name="reason" label={m.campaigns_contest_reason()} help={m.campaigns_contest_reason_help()} value={values["reason"]} error={errors["reason"]} rows={4} maxLength={2_000} />
        </Form>
      </Card>
    </CampaignPage>
  );
}
