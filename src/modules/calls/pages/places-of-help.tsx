import { regionsOn } from "#modules/places/public.server.ts";
import { m } from "#paraglide/messages.js";
import { PUBLIC_SCOPE } from "#platform/access/scope.ts";
import { now } from "#platform/clock.ts";
import { read } from "#platform/database/door.server.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import { inWords, nameOf } from "#platform/i18n/names.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Form } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { readPlacesOfHelp } from "../content.server.ts";
import { Danger } from "../parts/danger.tsx";
import { PlaceOfHelp } from "../parts/place-of-help.tsx";
import { found, isLongUnchecked, WHOLE_COUNTRY, type Wanted } from "../rules/places-of-help.ts";
import type { Route } from "./+types/places-of-help";

export const meta = () => [{ title: m.shell_name() }];

export async function loader() {
  const directory = readPlacesOfHelp();
  const regions = await read(PUBLIC_SCOPE, (tx) => regionsOn(tx));
  return {
    regions: regions.map((region) => ({ value: region.code, label: nameOf(region) })),
    directory,
    unchecked: isLongUnchecked(directory, now().getFullYear()),
  };
}

/** What somebody looks for tells what befell them: it comes in a form and stands in no address. */
export async function action({ request }: Route.ActionArgs): Promise<Wanted> {
  const form = await request.formData();
  const chosen = (name: string) => String(form.get(name) ?? "").slice(0, 40);
  return { region: chosen("region"), harm: chosen("harm"), kind: chosen("kind") };
}

export default function PlacesOfHelp({ loaderData: { regions, directory, unchecked }, actionData }: Route.ComponentProps) {
  const wanted = actionData ?? { region: "", harm: "", kind: "" };
  const { helplines, centres } = found(directory, wanted);
  const options = (words: typeof directory.kinds) => Object.entries(words).map(([value, names]) => ({ value, label: inWords(names) }));
  const here = regions.filter(({ value }) => centres.some(({ region }) => region === value));
  /** The annex names them in Kazakh only: others read at least what kind of place it is. */
  const kindOf = (kind: string) => (currentLocale() === "kk" ? undefined : directory.kinds[kind] && inWords(directory.kinds[kind]));
  return (
    <Page title={m.calls_places_title()} lead={m.calls_places_lead()}>
      <Danger />
      {unchecked && <Notice tone="due" title={m.calls_places_unchecked({ year: directory.checked })}>{m.calls_places_unchecked_text()}</Notice>}
      <Form actions={<Button kind="main" icon="search">{m.calls_places_show()}</Button>}>
        <SelectField name="region" label={m.calls_places_region()} empty={m.calls_places_choose_region()} options={[...regions, { value: WHOLE_COUNTRY, label: m.calls_places_any_region() }]} value={wanted.region} />
        <SelectField name="harm" label={m.calls_places_harm()} empty={m.calls_places_any_harm()} options={options(directory.harms)} value={wanted.harm} />
        <SelectField name="kind" label={m.calls_places_kind()} empty={m.calls_places_any_kind()} options={options(directory.kinds)} value={wanted.kind} />
      </Form>
      {wanted.region !== "" && here.length === 0 && <Notice title={m.calls_places_none()}>{m.calls_places_none_text()}</Notice>}
      {here.map(({ value, label }) => (
        <Card key={value} title={label}>
          <ul className="help-places">
            {centres.filter(({ region }) => region === value).map((centre) => (
              <PlaceOfHelp key={`${centre.name} ${centre.address}`} name={centre.name} kind={kindOf(centre.kind)} contact={centre} />
            ))}
          </ul>
        </Card>
      ))}
      <Card title={m.calls_places_helplines()}>
        <ul className="help-places">
          {helplines.map((line) => (
            <PlaceOfHelp
              key={line.name.en}
              name={inWords(line.name)}
              kind={wanted.harm === "" ? line.harms.map((harm) => directory.harms[harm] && inWords(directory.harms[harm])).join("; ") : undefined}
              contact={line}
            />
          ))}
        </ul>
      </Card>
      <Card title={m.calls_places_bodies()}>
        <ul className="help-places">
          {directory.bodies.map((body) => (
            <PlaceOfHelp key={body.name.en} name={inWords(body.name)} note={body.note && inWords(body.note)} contact={body} />
          ))}
        </ul>
      </Card>
      <p>{m.calls_places_source({ year: directory.checked })}</p>
    </Page>
  );
}
