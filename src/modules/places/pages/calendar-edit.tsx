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
import { faultsOfSchoolYear, yearAfter, type CalendarFault, type SchoolYear } from "../rules/calendar.ts";
import { schoolYearSchema, type SchoolYearDays } from "../schema.ts";

const FAULTS: Readonly<Record<CalendarFault, () => string>> = {
  ends: m.places_fault_ends,
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
  return redirectWithFlash(link("/calendar"), m.places_saved());
}

function valuesOf(year: SchoolYear, source: string): FormValues {
  const ranges = (name: string, periods: readonly { from: string; to: string }[]) =>
    periods.flatMap((period, index) => [[`${name}${index}-from`, period.from], [`${name}${index}-to`, period.to]]);
  return { source, confirmed: year.confirmed ? "yes" : "", ...Object.fromEntries([...ranges("quarter", year.quarters), ...ranges("break", year.breaks)]) };
}

function readDays(values: FormValues, before: SchoolYear): { days: SchoolYearDays } | { errors: FormErrors } {
  if (String(values["source"] ?? "").trim() === "") return { errors: { source: m.places_error_source() } };
  const period = (name: string) => ({ from: String(values[`${name}-from`] ?? ""), to: String(values[`${name}-to`] ?? "") });
  const quarters = before.quarters.map((_, index) => period(`quarter${index}`));
  const days = {
    quarters,
    breaks: before.breaks.map((pause, index) => ({ ...pause, ...period(`break${index}`) })),
    starts: quarters[0]!.from,
    ends: quarters.at(-1)!.to,
    confirmed: values["confirmed"] === "yes",
  };
  const parsed = schoolYearSchema.safeParse(days);
  if (!parsed.success) return { errors: { "": m.places_error_days() } };
  const [fault] = faultsOfSchoolYear(parsed.data);
  return fault ? { errors: { "": FAULTS[fault]() } } : { days: parsed.data };
}

export const meta: MetaFunction = () => [{ title: titled(m.places_calendar_edit()) }];

export default function CalendarEdit() {
  const { year, values: stored, formId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const values = answer?.values ?? stored;
  const range = (name: string) => ({ name, from: values[`${name}-from`] as string | undefined, to: values[`${name}-to`] as string | undefined });
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
      <Checkbox name="confirmed" value="yes" label={m.places_confirmed()} checked={values["confirmed"] === "yes"} />
    </FormPage>
  );
}
