import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { redirectWithFlash, refused } from "#platform/http/answers.ts";
import { originContext, requirePerson } from "#platform/http/context.ts";
import { formValues, parseForm } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { FormPage } from "#ui/form.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { asChoice, placeOfForm, placeToBeginWith } from "../administration/places-to-choose.server.ts";
import { inviteAll } from "../invitations/invite-all.server.ts";
import { readPasted, type LineError } from "../invitations/paste.ts";
import { pasteForm } from "../invitations/schema.ts";
import { LetterLanguage } from "../parts/letter-language.tsx";
import { LineErrors } from "../parts/line-errors.tsx";
import { PlaceChoiceField } from "../parts/place-choice.tsx";
import { rolesGivenAnywhere, rolesToGive } from "../roles/rules.ts";
import { functionName, roleName } from "../roles/words.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const place = await read(scope, (tx) => placeToBeginWith(tx, scope, new URL(request.url).searchParams.get("place")));
  const onlyOwn = place.kind === "school" && scope.placeId === place.id;
  return { place: asChoice(scope, place), onlyOwn, roles: onlyOwn ? rolesToGive(scope, place) : rolesGivenAnywhere(scope.role), formId: newId() };
}

/** All lines or none: whoever pastes a list wants to know that the whole of it went out. */
export async function action({ request, context }: ActionFunctionArgs) {
  const scope = requirePerson(context);
  const sent = await request.formData();
  const place = await placeOfForm(scope, sent);
  const back = (errors: Record<string, string>, lines: LineError[] = []) => refused({ values: formValues(sent), errors, lines, place });
  if (place.found) return back({});
  const form = parseForm(pasteForm, sent);
  if (!form.ok) return back(form.errors);
  const pasted = readPasted(form.value.lines);
  if (pasted.errors.length > 0) return back({ lines: m.people_paste_wrong({ count: pasted.errors.length }) }, pasted.errors);
  const wish = { placeId: form.value.place, locale: form.value.locale, people: pasted.people };
  const sentOut = await inviteAll(scope, context.get(originContext), form.value.form_id, wish);
  if (!sentOut.ok) return back({ lines: m.people_paste_wrong({ count: sentOut.errors.length }) }, sentOut.errors);
  return redirectWithFlash(link("/people/invitations"), m.people_invited_many({ count: sentOut.count }));
}

export const meta: MetaFunction = () => [{ title: titled(m.people_invite_many()) }];

export default function InviteMany() {
  const { place, onlyOwn, roles, formId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const errors: Record<string, string> = sent?.errors ?? {};
  const value = (name: string) => (typeof sent?.values[name] === "string" ? sent.values[name] : undefined);
  const example = roles.includes("safetyMember") ? functionName("psychologist") : roleName(roles[0] ?? "staff");
  return (
    <FormPage
      title={m.people_invite_many()}
      eyebrow={onlyOwn ? place?.name : undefined}
      lead={m.people_paste_lead()}
      crumbs={[{ label: m.people_title(), href: link("/people") }, { label: m.people_invite(), href: link("/people/invite") }, { label: m.people_invite_many() }]}
      formId={formId}
      errors={errors}
      guard
      actions={
        <>
          <Button kind="main" type="submit" icon="mail">{m.people_paste_do()}</Button>
          <ButtonLink kind="bare" href={link("/people/invite")}>{m.people_cancel()}</ButtonLink>
        </>
      }
    >
      <PlaceChoiceField state={{ chosen: place, ...sent?.place }} onlyOwn={onlyOwn} error={errors["place"]} />
      <TextArea name="lines" label={m.people_paste_label()} help={m.people_paste_help({ example: m.people_paste_example({ role: example }) })} value={value("lines")} error={errors["lines"]} rows={10} />
      <LineErrors errors={sent?.lines ?? []} />
      <LetterLanguage value={value("locale")} />
    </FormPage>
  );
}
