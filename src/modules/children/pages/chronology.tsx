import { listTeam } from "#modules/notes/public.server.ts";
import { m } from "#paraglide/messages.js";
import { write } from "#platform/database/door.server.ts";
import { formatDateTime } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { DateField } from "#ui/date-field.tsx";
import { Empty } from "#ui/empty.tsx";
import { FieldRow } from "#ui/fieldset.tsx";
import { Form } from "#ui/form.tsx";
import { Page } from "#ui/page.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { Timeline } from "#ui/timeline.tsx";
import { readChronology } from "../chronology.server.ts";
import { recordChild } from "../commands.server.ts";
import { fullName, readChronologyFilter } from "../schema.ts";
import { filtered, KIND_WORDS, SHOWN_KINDS, shownEntries, type Shown } from "../shown.ts";
import { requireChild, requireVisit } from "../visit.server.ts";
import type { Route } from "./+types/chronology";

export function meta() {
  return [{ title: m.children_chronology() }];
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const visit = await requireVisit(context, request);
  const search = new URL(request.url).searchParams;
  const filter = readChronologyFilter(search);
  return write(visit.scope, async (tx) => {
    const child = await requireChild(tx, visit, params.childId);
    const entries = filtered(await readChronology(tx, visit.keys, child), filter);
    const names = Object.fromEntries((await listTeam(tx, visit.place.id)).map((member) => [member.accountId, member.name]));
    await recordChild(tx, child.item, "child.opened");
    return { childId: params.childId, name: fullName(child.current.record), entries: shownEntries(entries), names, filter, noReason: search.has("reason") };
  });
}

export default function Chronology({ loaderData }: Route.ComponentProps) {
  const { childId, name, entries, names, filter, noReason } = loaderData;
  const back = link(`/children/${childId}`);
  const event = ({ key, title, text, at, by, path }: Shown) => ({
    key,
    title: path ? <a href={link(path)}>{title}</a> : title,
    when: formatDateTime(at),
    dateTime: at.toISOString(),
    body: (
      <>
        {text.split("\n").map((line, row) => (
          <p key={row}>{line}</p>
        ))}
        <p className="small">{names[by] ?? m.children_reader_elsewhere()}</p>
      </>
    ),
  });
  return (
    <Page title={m.children_chronology()} lead={m.children_chronology_lead()} crumbs={[{ label: m.children_title(), href: link("/children") }, { label: name, href: back }, { label: m.children_chronology() }]}>
      <Form method="get" action={`${back}/chronology`} actions={<Button icon="filter">{m.children_filter_do()}</Button>}>
        <FieldRow>
          <SelectField name="kind" label={m.children_filter_kind()} value={filter.kind} empty={m.children_filter_all()} options={SHOWN_KINDS.map((value) => ({ value, label: KIND_WORDS[value]() }))} width="m" optional />
          <DateField name="from" label={m.children_filter_from()} value={filter.from} optional />
          <DateField name="to" label={m.children_filter_to()} value={filter.to} optional />
        </FieldRow>
      </Form>
      <Card title={name}>{entries.length === 0 ? <Empty title={m.children_chronology_none()} /> : <Timeline events={entries.map(event)} />}</Card>
      <Card title={m.children_print()}>
        <p>{m.children_print_text()}</p>
        <Form
          action={`${back}/chronology/print`}
          hidden={{ kind: filter.kind ?? "", from: filter.from ?? "", to: filter.to ?? "" }}
          errors={noReason ? { reason: m.children_error_reason() } : null}
          actions={
            <>
              <Button kind="main" icon="print" name="how" value="cleared">
                {m.children_print_cleared()}
              </Button>
              <Button name="how" value="whole">
                {m.children_print_whole()}
              </Button>
            </>
          }
        >
          <TextField name="reason" label={m.children_print_reason()} help={m.children_print_reason_help()} error={noReason ? m.children_error_reason() : undefined} maxLength={300} autoComplete="off" optional />
        </Form>
      </Card>
    </Page>
  );
}
