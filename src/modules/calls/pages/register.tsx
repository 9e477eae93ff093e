import { countingWord, listCases, PLACE_WORDS, readKinds, ROLE_WORDS } from "#modules/register/public.server.ts";
import { m } from "#paraglide/messages.js";
import { now } from "#platform/clock.ts";
import { read } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { redirectWithFlash, refused } from "#platform/http/answers.ts";
import { parseForm } from "#platform/http/form.ts";
import { dayOf, formatSchoolYear } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { inWords } from "#platform/i18n/names.ts";
import { newId } from "#platform/ids.ts";
import { Button } from "#ui/button.tsx";
import { Checkbox } from "#ui/checkbox.tsx";
import { FormPage } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { otherReaders } from "../deciding.server.ts";
import { namesOf } from "../names.server.ts";
import { IncidentRows, PersonRows } from "../parts/register-fields.tsx";
import { registerForm } from "../register-form.ts";
import { isKnown, registerFromCall, registerWithoutCall, serviceOf } from "../register.server.ts";
import { standingOf } from "../rules/deciding.ts";
import { requireCall, requireVisit } from "../visit.server.ts";
import { CHANNEL_WORDS, choicesOf } from "../words.ts";
import type { Route } from "./+types/register";

export const meta = () => [{ title: m.calls_register_title() }];

export async function loader({ request, context, params }: { request: Request; context: Route.LoaderArgs["context"]; params: { callId?: string } }) {
  const visit = await requireVisit(context, request);
  const { scope } = visit;
  return read(scope, async (tx) => {
    const call = params.callId === undefined ? undefined : await requireCall(tx, visit, params.callId);
    if (call && standingOf(call) !== "undecided") throw redirectWithFlash(link(`/calls/${params.callId}`), m.calls_decide_not_now());
    const ids = call ? [scope.accountId, ...(await otherReaders(tx, call, scope.accountId))] : await serviceOf(tx, scope.placeId);
    const names = await namesOf(tx, ids);
    const cases = await listCases(tx, scope.accountId, call?.item.facts.placeId ?? scope.placeId);
    return {
      callId: params.callId ?? null,
      urgent: call?.urgent ?? false,
      me: scope.accountId,
      people: ids.map((value) => ({ value, label: names[value] ?? "—" })),
      cases: cases.map((one) => ({ value: one.id, label: m.register_number({ number: one.number, year: formatSchoolYear(one.year) }) })),
      ...choices(),
      today: dayOf(now()),
      formId: newId(),
    };
  });
}

function choices() {
  const content = readKinds();
  const role = (value: keyof typeof ROLE_WORDS) => ({ value, label: ROLE_WORDS[value]() });
  return {
    kinds: content.kinds.map(({ code, name, forms }) => ({
      label: inWords(name),
      options: forms.map((form) => ({ value: `${code}.${form.code}`, label: `${inWords(form)} → ${countingWord(content, form.counting)}` })),
    })),
    places: choicesOf(PLACE_WORDS),
    roles: [
      { label: m.calls_register_children(), options: [role("affected"), role("initiator"), role("witness")] },
      { label: m.calls_register_adults(), options: [role("alleged"), role("reporter"), role("helper")] },
    ],
  };
}

export async function action({ request, context, params }: { request: Request; context: Route.ActionArgs["context"]; params: { callId?: string } }) {
  const visit = await requireVisit(context, request);
  const { callId } = params;
  if (callId !== undefined) await read(visit.scope, (tx) => requireCall(tx, visit, callId));
  const form = parseForm(registerForm, await request.formData());
  if (!form.ok) return refused({ values: form.values, errors: form.errors });
  const { form_id, responsible, registration, ...asked } = form.value;
  if (!registration.incidents.every(isKnown)) return refused({ values: {}, errors: { kind_1: m.calls_error_kind() } });
  const given = { ...asked, responsibleId: responsible, registration: { ...registration, callId: callId ?? null } };
  const done = await onceUnlessRefused(visit.scope, form_id, async (tx) =>
    callId === undefined ? registerWithoutCall(tx, visit.keys, visit.scope, given) : registerFromCall(tx, visit.keys, await requireCall(tx, visit, callId), given),
  );
  if (!done.ok) throw redirectWithFlash(link(callId === undefined ? "/register" : `/calls/${callId}`), m.calls_decide_not_now());
  throw redirectWithFlash(link(`/register/${done.caseId}`), m.calls_registered({ number: done.number }));
}

type Shown = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: { values: Record<string, string | string[]>; errors: Record<string, string> } };

export default function Register({ loaderData, actionData }: Shown) {
  const { callId, urgent, me, people, cases, kinds, places, roles, today, formId } = loaderData;
  const { values = {}, errors = {} } = actionData ?? {};
  const one = (name: string) => (typeof values[name] === "string" ? values[name] : "");
  const back = callId ? { label: m.calls_call_title(), href: link(`/calls/${callId}`) } : { label: m.register_title(), href: link("/register") };
  return (
    <FormPage
      title={m.calls_register_title()}
      lead={m.calls_register_lead()}
      crumbs={[back, { label: m.calls_register_title() }]}
      before={!callId && <Notice title={m.calls_register_about_staff()}>{m.calls_register_about_staff_text()} <a href={link("/report")}>{m.calls_report_title()}</a></Notice>}
      formId={one("form_id") || formId}
      errors={errors}
      guard
      actions={<Button kind="main">{m.calls_register_send()}</Button>}
    >
      {cases.length > 0 && <SelectField name="case_id" label={m.calls_register_case()} help={m.calls_register_case_help()} empty={m.calls_register_new()} options={cases} value={one("case_id")} />}
      {!callId && <SelectField name="channel" label={m.calls_report_channel()} value={one("channel") || "noticed"} options={choicesOf(CHANNEL_WORDS)} />}
      <IncidentRows values={values} errors={errors} kinds={kinds} places={places} today={today} />
      <PersonRows values={values} errors={errors} roles={roles} />
      <TextArea name="summary" label={m.calls_register_summary()} help={m.calls_register_summary_help()} value={one("summary")} error={errors["summary"]} rows={4} optional />
      <SelectField name="responsible" label={m.calls_register_responsible()} options={people} value={one("responsible") || me} error={errors["responsible"]} />
      <Checkbox name="urgent" value="yes" label={m.calls_register_urgent()} checked={actionData ? one("urgent") === "yes" : urgent} />
    </FormPage>
  );
}
