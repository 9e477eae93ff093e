import { redirect } from "react-router";
import { regionsOn, searchPlaces } from "#modules/places/public.server.ts";
import { m } from "#paraglide/messages.js";
import { PUBLIC_SCOPE } from "#platform/access/scope.ts";
import { read } from "#platform/database/door.server.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { isId } from "#platform/ids.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Form } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { beginCall } from "../begin.server.ts";
import { PlaceButtons } from "../parts/place-buttons.tsx";
import type { Route } from "./+types/choose-school";

export const meta = () => [{ title: m.shell_name() }];

const MOST_FOUND = 20;

export async function loader() {
  const regions = await read(PUBLIC_SCOPE, (tx) => regionsOn(tx));
  return { regions: regions.map((region) => ({ value: region.id, label: nameOf(region) })) };
}

/** What is typed here is sent as a form: in an address it would stay in the history of the phone. */
export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData();
  const placeId = form.get("place");
  if (isId(placeId)) {
    const token = await beginCall(placeId);
    if (token) throw redirect(link(`/help/tell/${token}`), 303);
    return { typed: "", found: [], unreadable: true };
  }
  const typed = String(form.get("q") ?? "").trim().slice(0, 200);
  const found = await read(PUBLIC_SCOPE, (tx) => searchPlaces(tx, typed, { kinds: ["school"], limit: MOST_FOUND }));
  return { typed, found, unreadable: false };
}

export default function ChooseSchool({ loaderData: { regions }, actionData }: Route.ComponentProps) {
  const { typed = "", found = [], unreadable = false } = actionData ?? {};
  return (
    <Page title={m.calls_school_title()} lead={m.calls_school_lead()}>
      {unreadable && <Notice tone="urgent" title={m.calls_school_unreadable()}>{m.calls_school_unreadable_text()}</Notice>}
      <Form actions={<Button kind="main" icon="search">{m.calls_school_search()}</Button>}>
        <TextField name="q" label={m.calls_school_name()} help={m.calls_school_name_help()} value={typed} autoComplete="off" />
      </Form>
      {typed !== "" && (
        <Card title={m.calls_school_found()}>
          {found.length > 0 ? <PlaceButtons places={found} /> : <p>{m.calls_school_none()}</p>}
        </Card>
      )}
      <Card title={m.calls_school_other()}>
        <Form actions={<Button>{m.calls_school_region_go()}</Button>}>
          <SelectField name="place" label={m.calls_school_region()} help={m.calls_school_region_help()} options={regions} />
        </Form>
      </Card>
    </Page>
  );
}
