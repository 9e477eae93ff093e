import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read, write } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { notFound, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson, type RequestContext } from "#platform/http/context.ts";
import { formValues, type FormErrors } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Checkbox } from "#ui/checkbox.tsx";
import { FormPage } from "#ui/form.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";
import { mayEditCalendar } from "../access.ts";
import { saveCalendar } from "../commands/calendar.server.ts";
import { holidayYears } from "../queries/calendar.server.ts";
import { namesOrder } from "../rules/calendar.ts";
import { holidayLines, readDays, readHolidayLines } from "../rules/holiday-lines.ts";

async function open(context: RequestContext, asked: string | undefined) {
  const scope = requirePerson(context);
  if (!mayEditCalendar(scope)) throw notFound();
  const year = (await read(scope, holidayYears)).find((each) => String(each.year) === asked);
  if (!year) throw notFound();
  return { scope, year };
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { year } = await open(context, params["year"]);
  const values = { days: holidayLines(year.daysOff), worked: year.workingDays.join(" "), source: year.source, confirmed: year.confirmed ? "yes" : "" };
  return { year: year.year, version: year.version, values, formId: newId() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { scope, year } = await open(context, params["year"]);
  const form = await request.formData();
  const values = formValues(form);
  const text = (name: string) => String(values[name] ?? "").trim();
  const days = readHolidayLines(String(values["days"] ?? ""), year.year);
  const workingDays = readDays(text("worked"), year.year);
  const errors: FormErrors = {};
  if ("badLine" in days) errors["days"] = m.places_holidays_bad_line({ line: String(days.badLine), year: String(year.year) });
  if (!workingDays) errors["worked"] = m.places_holidays_bad_days({ year: String(year.year) });
  const confirmed = values["confirmed"] === "yes";
  if (!namesOrder({ source: text("source"), confirmed }, year)) errors["source"] = m.places_error_source();
  if ("badLine" in days || !workingDays || errors["source"]) return refused({ values, errors });
  const calendar = { daysOff: days.daysOff, workingDays, confirmed };
  await write(scope, (tx) =>
    once(tx, String(form.get("form_id") ?? ""), () => saveCalendar(tx, { kind: "holidays", year: year.year, source: text("source"), days: calendar })),
  );
  return redirectWithFlash(link("/calendar"), m.places_calendar_saved({ what: m.places_holidays_of({ year: String(year.year) }) }));
}

export const meta: MetaFunction = () => [{ title: titled(m.places_holidays_edit()) }];

export default function HolidaysEdit() {
  const { year, version, values: stored, formId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const values: Record<string, string | string[] | undefined> = answer?.values ?? stored;
  const field = (name: string) => ({ name, value: values[name] as string | undefined, error: answer?.errors[name] });
  const title = m.places_holidays_of({ year: String(year) });
  return (
    <FormPage
      title={m.places_holidays_edit()}
      eyebrow={title}
      lead={m.places_calendar_edit_lead({ version: String(version) })}
      crumbs={[{ label: m.places_calendar_title(), href: link("/calendar") }, { label: title }]}
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
      <TextArea label={m.places_holidays_days()} help={m.places_holidays_days_help()} rows={20} {...field("days")} />
      <TextField label={m.places_holidays_worked()} help={m.places_holidays_worked_help()} optional {...field("worked")} />
      <TextField label={m.places_source()} help={m.places_source_help()} {...field("source")} />
      <Checkbox name="confirmed" value="yes" label={m.places_confirmed()} help={m.places_confirmed_help()} checked={values["confirmed"] === "yes"} />
    </FormPage>
  );
}
