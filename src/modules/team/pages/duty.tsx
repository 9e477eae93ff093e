import { readWorkingCalendar, isWorkingDay } from "#modules/places/public.server.ts";
import { m } from "#paraglide/messages.js";
import { roleMay } from "#platform/access/actions.ts";
import { now } from "#platform/clock.ts";
import { read, write, type WriteTx } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { notFound, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { formValues, parseForm, type FormErrors, type FormValues } from "#platform/http/form.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { newId } from "#platform/ids.ts";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { changeContact, dutiesFrom, readContact, setDuties } from "../duty.server.ts";
import { dayAfter, inTurn, stretches } from "../duty-rules.ts";
import { ContactCard, ContactFacts } from "../parts/contact-card.tsx";
import { DutyForms } from "../parts/duty-forms.tsx";
import { RotaCard } from "../parts/rota-card.tsx";
import { readTeam } from "../queries.server.ts";
import { contactForm, dutyForm, turnsForm } from "../schema.ts";
import type { Route } from "./+types/duty";

const SHOWN_DAYS = 56;

export const meta = () => [{ title: m.team_duty_title() }];

export async function loader({ context }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  const today = dayOf(now());
  return read(scope, async (tx) => {
    const team = await readTeam(tx, scope.placeId);
    const calendar = await readWorkingCalendar(tx);
    const people = team.members.filter(({ readiness }) => readiness === "opens").map(({ accountId, name }) => ({ value: accountId ?? "", label: name }));
    const name = (id: string | null) => (id === null ? null : (team.members.find(({ accountId }) => accountId === id)?.name ?? m.team_duty_gone()));
    const rota = stretches(await dutiesFrom(tx, scope.placeId, today), today, SHOWN_DAYS).map(({ firstId, secondId, ...days }) => ({
      ...days, first: name(firstId), second: name(secondId), holiday: holds(days, (day) => !isWorkingDay(day, calendar) && !isWeekend(day)),
    }));
    const unique = people.filter(({ value }, at) => people.findIndex((one) => one.value === value) === at);
    return { today, rota, people: unique, contact: await readContact(tx, scope.placeId), mayOrder: roleMay(scope.role, "team.order"), ids: { duty: newId(), turns: newId(), contact: newId() } };
  });
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

function holds({ fromDay, untilDay }: { fromDay: string; untilDay: string }, wanted: (day: string) => boolean): boolean {
  for (let day = fromDay; day <= untilDay; day = dayAfter(day)) if (wanted(day)) return true;
  return false;
}

export async function action({ request, context }: Route.ActionArgs) {
  const scope = requirePerson(context);
  if (!roleMay(scope.role, "team.order")) throw notFound();
  const sent = await request.formData();
  const intent = String(sent.get("intent") ?? "");
  const team = await read(scope, (tx) => readTeam(tx, scope.placeId));
  const opens = new Set(team.members.filter(({ readiness }) => readiness === "opens").map(({ accountId }) => accountId));
  const done = (formId: string, work: (tx: WriteTx) => Promise<void>) => write(scope, (tx) => once(tx, formId, () => work(tx).then(() => true)));
  const back = (errors: FormErrors) => refused({ values: formValues(sent), errors });
  if (intent === "contact") {
    const form = parseForm(contactForm, sent);
    if (!form.ok) return back(form.errors);
    const { form_id, ...contact } = form.value;
    await done(form_id, (tx) => changeContact(tx, scope, contact));
  } else if (intent === "turns") {
    const form = parseForm(turnsForm, sent);
    if (!form.ok) return back(form.errors);
    const { form_id, people, weeks } = form.value;
    if (!people.every((id) => opens.has(id))) return back({ people: m.team_error_not_ready() });
    await done(form_id, (tx) => setDuties(tx, scope, inTurn(people, dayOf(now()), weeks)));
  } else {
    const form = parseForm(dutyForm, sent);
    if (!form.ok) return back(form.errors);
    const { form_id, from_day: fromDay, until_day: untilDay, first: firstId, second } = form.value;
    if (!opens.has(firstId) || (second && !opens.has(second))) return back({ first: m.team_error_not_ready() });
    await done(form_id, (tx) => setDuties(tx, scope, [{ fromDay, untilDay, firstId, secondId: second || null }]));
  }
  throw redirectWithFlash(link("/team/duty"), intent === "contact" ? m.team_contact_saved() : m.team_duty_saved());
}

export default function Duty({ loaderData, actionData }: Route.ComponentProps) {
  const { today, rota, people, contact, mayOrder, ids } = loaderData;
  const values: FormValues = actionData?.values ?? {};
  const errors: FormErrors = actionData?.errors ?? {};
  const refusedIn = (intent: string) => (values["intent"] === intent ? { values, errors } : { values: {}, errors: {} });
  const now = rota[0];
  return (
    <Page title={m.team_duty_title()} lead={m.team_duty_lead()} crumbs={[{ label: m.team_title(), href: link("/team") }, { label: m.team_duty_title() }]}>
      {now?.first ? (
        <Notice tone="well" title={m.team_duty_today({ first: now.first })}>{now.second && m.team_duty_second_today({ second: now.second })}</Notice>
      ) : (
        <Notice tone="due" title={m.team_duty_nobody()}>{m.team_duty_nobody_text()}</Notice>
      )}
      <RotaCard rota={rota} />
      {mayOrder && <DutyForms today={today} people={people} ids={ids} day={refusedIn("duty")} turns={refusedIn("turns")} />}
      {mayOrder ? <ContactCard contact={contact} formId={ids.contact} {...refusedIn("contact")} /> : <ContactFacts contact={contact} />}
    </Page>
  );
}
