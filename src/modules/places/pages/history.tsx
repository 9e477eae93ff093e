import { useLoaderData, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { requirePerson, requirePlace } from "#platform/http/context.ts";
import { formatDate } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { titled } from "#platform/i18n/title.ts";
import { Card } from "#ui/card.tsx";
import { Page } from "#ui/page.tsx";
import { Timeline } from "#ui/timeline.tsx";
import { crumbsTo } from "../parts/crumbs.ts";
import { PlaceTabs } from "../parts/place-tabs.tsx";
import { historyOf, type HistoryLine } from "../queries/history.server.ts";
import { getPlace, placeChain } from "../queries/tree.server.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const { id } = requirePlace(context);
  return read(scope, async (tx) => {
    const place = await getPlace(tx, id);
    return { id, name: nameOf(place), crumbs: crumbsTo(await placeChain(tx, place.path), scope.reach), lines: await historyOf(tx, id) };
  });
}

export const meta: MetaFunction = () => [{ title: titled(m.places_history()) }];

export default function History() {
  const { id, name, crumbs, lines } = useLoaderData<typeof loader>();
  return (
    <Page title={name} crumbs={crumbs}>
      <PlaceTabs id={id} current="history" />
      <Card title={m.places_history()}>
        <Timeline events={lines.map((line) => ({ key: line.id, title: sentence(line, id), when: formatDate(line.on), dateTime: line.on, body: <Detail line={line} /> }))} />
      </Card>
    </Page>
  );
}

function sentence(line: HistoryLine, placeId: string): string {
  const from = line.from ? nameOf(line.from) : "";
  const to = line.to ? nameOf(line.to) : "";
  const about = line.about ? nameOf(line.about) : "";
  const own = line.placeId === placeId;
  switch (line.kind) {
    case "created":
      return m.places_event_created();
    case "renamed":
      return m.places_event_renamed();
    case "changed":
      return m.places_event_changed();
    case "closed":
      return m.places_event_closed();
    case "moved":
      return own ? m.places_event_moved({ from, to }) : m.places_event_moved_other({ about, from, to });
    case "merged":
      return own ? m.places_event_merged({ to }) : m.places_event_merged_other({ about });
    case "ceded":
      return own ? m.places_event_ceded({ to }) : m.places_event_ceded_other({ about });
  }
}

function Detail({ line }: { line: HistoryLine }) {
  const fields = Object.entries(line.detail);
  const other = [line.about, line.to].find((place) => place && place.id !== line.placeId);
  return (
    <>
      {line.reason && <p>{line.reason}</p>}
      {fields.length > 0 && (
        <ul>
          {fields.map(([field, [before, after]]) => (
            <li key={field}>
              {fieldWord(field)}: {before === "" ? null : <del>{before}</del>} <ins>{after}</ins>
            </li>
          ))}
        </ul>
      )}
      {other && <a href={link(`/places/${other.id}`)}>{nameOf(other)}</a>}
    </>
  );
}

function fieldWord(field: string): string {
  const words: Record<string, () => string> = {
    kk: m.places_column_nameKk,
    ru: m.places_column_nameRu,
    en: m.places_column_nameEn,
    code: m.places_code,
    bin: m.places_bin,
    type: m.places_type,
    languages: m.places_languages,
    networkId: m.places_network,
    pupils: m.places_pupils_by_grade,
    staff: m.places_staff,
    address: m.places_address,
    phone: m.places_phone,
    email: m.places_email,
    site: m.places_site,
  };
  return words[field]?.() ?? field;
}
