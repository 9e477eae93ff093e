import type { ReactNode } from "react";
import { useLoaderData, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { now } from "#platform/clock.ts";
import { read } from "#platform/database/door.server.ts";
import { requirePerson } from "#platform/http/context.ts";
import { dayOf, formatDate, formatQuarter, formatSchoolYear } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { inWords } from "#platform/i18n/names.ts";
import { titled } from "#platform/i18n/title.ts";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink, ButtonRow } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { Empty } from "#ui/empty.tsx";
import { Stack } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { Fold } from "#ui/tree.tsx";
import { mayEditCalendar } from "../access.ts";
import { holidayYears, schoolYears } from "../queries/calendar.server.ts";
import { partOf, schoolYearOf, type SchoolYear } from "../rules/calendar.ts";
import type { HolidayDays } from "../schema.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  return read(scope, async (tx) => ({
    today: dayOf(now()),
    years: (await schoolYears(tx)).toReversed(),
    holidays: (await holidayYears(tx)).toReversed(),
    mayEdit: mayEditCalendar(scope),
  }));
}

export const meta: MetaFunction = () => [{ title: titled(m.places_calendar_title()) }];

export default function Calendar() {
  const { today, years, holidays, mayEdit } = useLoaderData<typeof loader>();
  const current = schoolYearOf(today, years.toReversed());
  const unconfirmed = [
    ...years.filter((year) => !year.confirmed && year.ends >= today).map(({ year }) => ({ title: formatSchoolYear(year), edit: link(`/calendar/${year}/edit`) })),
    ...holidays.filter(({ year, confirmed }) => !confirmed && String(year) >= today.slice(0, 4)).map(({ year }) => ({ title: m.places_holidays_of({ year: String(year) }), edit: link(`/calendar/holidays/${year}`) })),
  ];
  return (
    <Page title={m.places_calendar_title()} lead={m.places_calendar_lead()} actions={mayEdit && years[0] && <ButtonLink icon="plus" href={link(`/calendar/${years[0].year + 1}/edit`)}>{m.places_calendar_new({ year: formatSchoolYear(years[0].year + 1) })}</ButtonLink>}>
      {current && <Notice title={nowWords(today, current)}>{m.places_calendar_now({ day: formatDate(today) })}</Notice>}
      {unconfirmed.map(({ title, edit }) => (
        <Notice key={edit} tone="due" title={m.places_unconfirmed_of({ what: title })}>
          <Stack gap="small">
            <p>{mayEdit ? m.places_unconfirmed_yours() : m.places_unconfirmed_lead()}</p>
            {mayEdit && <ButtonRow><ButtonLink dense icon="check" href={edit}>{m.places_confirm()}</ButtonLink></ButtonRow>}
          </Stack>
        </Notice>
      ))}
      {years.length === 0 && <Empty title={m.places_calendar_empty()} />}
      {years.map((year) => (
        <YearCard key={year.year} year={year} source={year.source} past={year.ends < today} mayEdit={mayEdit} />
      ))}
      {holidays.map((year) => (
        <HolidayCard key={year.year} year={year} folded={String(year.year) !== today.slice(0, 4)} mayEdit={mayEdit} />
      ))}
    </Page>
  );
}

type Holidays = HolidayDays & { year: number; source: string };

function HolidayCard({ year, folded, mayEdit }: { year: Holidays; folded: boolean; mayEdit: boolean }) {
  const title = m.places_holidays_of({ year: String(year.year) });
  return (
    <Foldable title={title} folded={folded} standing={<Standing confirmed={year.confirmed} source={year.source} edit={mayEdit ? link(`/calendar/holidays/${year.year}`) : undefined} />}>
      <DataTable
        plain
        caption={title}
        params={new URLSearchParams()}
        rows={year.daysOff}
        rowKey={(off) => off.day}
        columns={[
          { key: "day", label: m.places_day(), main: true, nowrap: true, cell: (off) => formatDate(off.day, "medium") },
          { key: "name", label: m.places_holiday(), cell: (off) => inWords(off.name) },
        ]}
      />
    </Foldable>
  );
}

type YearCardProps = { year: SchoolYear; source: string; past: boolean; mayEdit: boolean };

function YearCard({ year, source, past, mayEdit }: YearCardProps) {
  const rows = [
    ...year.quarters.map((quarter, index) => ({ ...quarter, name: formatQuarter(index + 1), pause: false })),
    ...year.breaks.map((pause) => ({ ...pause, name: inWords(pause.name), pause: true })),
  ].toSorted((a, b) => a.from.localeCompare(b.from));
  const title = formatSchoolYear(year.year);
  return (
    <Foldable title={title} folded={past} standing={<Standing confirmed={year.confirmed} source={source} edit={mayEdit ? link(`/calendar/${year.year}/edit`) : undefined} />}>
      <DataTable
        plain
        caption={title}
        params={new URLSearchParams()}
        rows={rows}
        rowKey={(row) => row.from + row.name}
        columns={[
          { key: "name", label: m.places_period(), main: true, cell: (row) => (row.pause ? <span className="quiet">{row.name}</span> : row.name) },
          { key: "from", label: m.places_from(), nowrap: true, cell: (row) => formatDate(row.from) },
          { key: "to", label: m.places_to(), nowrap: true, cell: (row) => formatDate(row.to) },
        ]}
      />
    </Foldable>
  );
}

function Foldable({ title, folded, standing, children }: { title: string; folded: boolean; standing: ReactNode; children: ReactNode }) {
  if (!folded) return <Card flush title={title} note={standing}>{children}</Card>;
  return (
    <Fold title={title}>
      <p className="small quiet">{standing}</p>
      {children}
    </Fold>
  );
}

function Standing({ confirmed, source, edit }: { confirmed: boolean; source: string; edit?: string }) {
  return (
    <>
      {confirmed ? <Badge tone="well">{m.places_confirmed()}</Badge> : <Badge tone="due">{m.places_unconfirmed()}</Badge>} {source} {edit && <ButtonLink dense icon="pencil" href={edit}>{m.places_edit()}</ButtonLink>}
    </>
  );
}

function nowWords(today: string, year: SchoolYear): string {
  const part = partOf(today, year);
  const title = formatSchoolYear(year.year);
  if (part.kind === "quarter") return `${title}, ${formatQuarter(part.quarter)}`;
  return `${title}, ${part.kind === "break" ? inWords(year.breaks[part.index]!.name) : m.places_summer()}`;
}
