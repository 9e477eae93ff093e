import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read, write } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { notFound, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson, type RequestContext } from "#platform/http/context.ts";
import { formValues, type FormErrors, type FormValues } from "#platform/http/form.ts";
import { formatQuarter, formatSchoolYear } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { inWords } from "#platform/i18n/names.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Checkbox } from "#ui/checkbox.tsx";
import { DateRangeField } from "#ui/period-field.tsx";
import { Fieldset } from "#ui/fieldset.tsx";
import { FormPage } from "#ui/form.tsx";
import { TextField } from "#ui/text-field.tsx";
import { mayEditCalendar } from "../access.ts";
import { saveCalendar } from "../commands/calendar.server.ts";
import { schoolYears } from "../queries/calendar.server.ts";
import { faultsOfSchoolYear, namesOrder, yearAfter, type CalendarFault, type SchoolYear } from "../rules/calendar.ts";
import { daySchema, schoolYearSchema, type SchoolYearDays } from "../schema.ts";

const FAULTS: Readonly<Record<CalendarFault["why"], (named: { period: string }) => string>> = {
  reversed: m.places_fault_reversed,
  overlap: m.places_fault_overlap,
  breakInQuarter: m.places_fault_breakInQuarter,
};

async function open(context: RequestContext, year: string | undefined) {
  const scope = requirePerson(context);
  if (!mayEditCalendar(scope)) throw notFound();
  const years = await read(scope, schoolYears);
  const last = years.at(-1);
  const coming = last && { ...yearAfter(last), version: 0, source: "" };
  const found = [...years, ...(coming ? [coming] : [])].find((each) => String(each.year) === year);
  if (!found) throw notFound();
  return { scope, year: found };
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { year } = await open(context, params["year"]);
  return { year, values: valuesOf(year, year.source), formId: newId() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { scope, year } = await open(context, params["year"]);
  const form = await request.formData();
  const values = formValues(form);
  const read = readDays(values, year);
  if ("errors" in read) return refused({ values, errors: read.errors });
  await write(scope, (tx) =>
    once(tx, String(form.get("form_id") ?? ""), () =>
      saveCalendar(tx, { kind: "schoolYear", year: year.year, source: String(values["source"]).trim(), days: read.days }),
    ),
  );
  return redirectWithFlash(link("/calendar"), m.places_calendar_saved({ what: formatSchoolYear(year.year) }));
}

function valuesOf(year: SchoolYear, source: string): FormValues {
  const ranges = (name: string, periods: readonly { from: string; to: string }[]) =>
    periods.flatMap((period, index) => [[`${name}${index}-from`, period.from], [`${name}${index}-to`, period.to]]);
  return { source, confirmed: year.confirmed ? "yes" : "", ...Object.fromEntries([...ranges("quarter", year.quarters), ...ranges("break", year.breaks)]) };
}

/** The name of each period, under the name of its fields. */
function periodsOf(year: SchoolYear): Map<string, string> {
  return new Map([
    ...year.quarters.map((_, index) => [`quarter${index}`, formatQuarter(index + 1)] as const),
    ...year.breaks.map((pause, index) => [`break${index}`, inWords(pause.name)] as const),
  ]);
}

function readDays(values: FormValues, before: SchoolYear & { source: string }): { days: SchoolYearDays } | { errors: FormErrors } {
  const names = periodsOf(before);
  const period = (name: string) => ({ from: String(values[`${name}-from`] ?? ""), to: String(values[`${name}-to`] ?? "") });
  const quarters = before.quarters.map((_, index) => period(`quarter${index}`));
  const breaks = before.breaks.map((pause, index) => ({ ...pause, ...period(`break${index}`) }));
  const errors: FormErrors = {};
  for (const [at, named] of names) {
    const { from, to } = period(at);
    if (![from, to].every((day) => daySchema.safeParse(day).success)) errors[at] = m.places_error_days({ period: named });
  }
  for (const { at, why } of faultsOfSchoolYear({ quarters, breaks })) errors[at] ??= FAULTS[why]({ period: names.get(at) ?? "" });
  const confirmed = values["confirmed"] === "yes";
  const source = String(values["source"] ?? "").trim();
  if (!namesOrder({ source, confirmed }, before)) errors["source"] = m.places_error_source();
  if (Object.keys(errors).length > 0) return { errors };
  return { days: schoolYearSchema.parse({ quarters, breaks, starts: quarters[0]!.from, ends: quarters.at(-1)!.to, confirmed }) };
}

export const meta: MetaFunction = () => [{ title: titled(m.places_calendar_edit()) }];

export default function CalendarEdit() {
  const { year, values: stored, formId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const values = answer?.values ?? stored;
  const range = (name: string) => ({ name, error: answer?.errors[name], from: values[`${name}-from`] as string | undefined, to: values[`${name}-to`] as string | undefined });
  return (
    <FormPage
      title={m.places_calendar_edit()}
      eyebrow={formatSchoolYear(year.year)}
      lead={year.version === 0 ? m.places_calendar_new_lead() : m.places_calendar_edit_lead({ version: String(year.version) })}
      crumbs={[{ label: m.places_calendar_title(), href: link("/calendar") }, { label: formatSchoolYear(year.year) }]}
      formId={formId}
      errors={answer?.errors}
      guard
      actions={
        <>
          <Button type="submit" kind="main">{m.places_save()}</Button>
          <ButtonLink kind="bare" href={link("/calendar")}>{m.places_cancel()}</ButtonLink>
        </>
      }
    >
      <Fieldset title={m.places_quarters()}>
        {year.quarters.map((quarter, index) => (
          <DateRangeField key={quarter.from} label={formatQuarter(index + 1)} {...range(`quarter${index}`)} />
        ))}
      </Fieldset>
      <Fieldset title={m.places_breaks()}>
        {year.breaks.map((pause, index) => (
          <DateRangeField key={pause.from} label={inWords(pause.name)} {...range(`break${index}`)} />
        ))}
      </Fieldset>
      <TextField name="source" label={m.places_source()} help={m.places_source_help()} value={values["source"] as string | undefined} error={answer?.errors["source"]} />
      <Checkbox name="confirmed" value="yes" label={m.places_confirmed()} help={m.places_confirmed_help()} checked={values["confirmed"] === "yes"} />
    </FormPage>
  );
}
