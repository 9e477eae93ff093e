import type { MetaFunction } from "react-router";
import { getPlace } from "#modules/places/public.server.ts";
import { m } from "#paraglide/messages.js";
import { now } from "#platform/clock.ts";
import { read, write } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { parseForm } from "#platform/http/form.ts";
import { dayOf, formatDate } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { RadioCards } from "#ui/choice-field.tsx";
import { FormPage } from "#ui/form.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { readCampaignTemplates } from "../../content.server.ts";
import { CAMPAIGN_KINDS } from "../../schema.ts";
import { textIn } from "../../schema/texts.ts";
import { KIND_WORDS } from "../../words.ts";
import { createBlank } from "../create.server.ts";
import { newForm } from "../forms.ts";
import { createFromSource, earlierCampaigns } from "../sources.server.ts";
import { editHref } from "../parts/edit-page.tsx";
import type { Route } from "./+types/new";

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_making_new()) }];

export async function loader({ context }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  const templates = (await readCampaignTemplates()).map(({ key, kind, source, regulation }) => ({ value: `template:${key}`, kind, title: regulation.title, source }));
  const earlier = await read(scope, (tx) => earlierCampaigns(tx, scope));
  return { templates, earlier, formId: newId() };
}

export async function action({ request, context }: Route.ActionArgs) {
  const scope = requirePerson(context);
  const form = parseForm(newForm, await request.formData());
  if (!form.ok) return refused({ values: form.values, errors: form.errors });
  const { form_id, source, kind, title } = form.value;
  if (source === "blank" && title === "") return refused({ values: { source, kind, title }, errors: { title: m.campaigns_making_error_title() } });
  const owner = { id: scope.placeId, path: scope.placePath };
  const id = await write(scope, (tx) =>
    once(tx, form_id, async () => {
      if (source !== "blank") return createFromSource(tx, owner, source);
      const place = await getPlace(tx, scope.placeId);
      return createBlank(tx, owner, { kind, title, organiser: { kk: place.name_kk, ru: place.name_ru, en: place.name_en }, day: dayOf(now()) });
    }),
  );
  if (id === null) return refused({ values: { source, kind, title }, errors: { source: m.campaigns_making_error_source() } });
  throw redirectWithFlash(editHref(id), m.campaigns_making_begun());
}

export default function NewCampaign({ loaderData, actionData }: Route.ComponentProps) {
  const { templates, earlier, formId } = loaderData;
  const errors: Record<string, string> = actionData?.errors ?? {};
  const values: Record<string, string | string[]> = actionData?.values ?? {};
  const value = (name: string) => (typeof values[name] === "string" ? values[name] : undefined);
  const choices = [
    ...templates.map((one) => ({ value: one.value, label: `${KIND_WORDS[one.kind]()} · ${textIn(one.title)}`, help: one.source })),
    ...earlier.map((one) => ({ value: one.value, label: `${KIND_WORDS[one.kind]()} · ${textIn(one.title)}`, help: m.campaigns_making_from_earlier({ day: formatDate(one.heldFrom) }) })),
    { value: "blank", label: m.campaigns_making_blank(), help: m.campaigns_making_blank_help() },
  ];
  return (
    <FormPage
      title={m.campaigns_making_new()}
      lead={m.campaigns_making_new_lead()}
      crumbs={[{ label: m.campaigns_title(), href: link("/work/campaigns") }, { label: m.campaigns_making_new() }]}
      formId={formId}
      errors={errors}
      actions={
        <>
          <Button kind="main">{m.campaigns_making_begin()}</Button>
          <ButtonLink kind="bare" href={link("/work/campaigns")}>{m.campaigns_making_cancel()}</ButtonLink>
        </>
      }
    >
      <RadioCards name="source" label={m.campaigns_making_source()} error={errors["source"]} value={value("source")} choices={choices} />
      <SelectField name="kind" label={m.campaigns_column_kind()} help={m.campaigns_making_only_blank()} value={value("kind") ?? "campaign"} options={CAMPAIGN_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind]() }))} />
      <TextField name="title" label={m.campaigns_making_title_kazakh()} help={m.campaigns_making_only_blank()} value={value("title")} error={errors["title"]} maxLength={300} optional />
    </FormPage>
  );
}
