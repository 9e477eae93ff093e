import { m } from "#paraglide/messages.js";
import { write } from "#platform/database/door.server.ts";
import { redirectWithFlash, refused } from "#platform/http/answers.ts";
import { parseForm } from "#platform/http/form.ts";
import { LANGUAGE_NAMES } from "#platform/i18n/language-names.ts";
import { inLocale, isLocale } from "#platform/i18n/locale.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { Button } from "#ui/button.tsx";
import { FieldRow } from "#ui/fieldset.tsx";
import { Form } from "#ui/form.tsx";
import { Page } from "#ui/page.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { ownScope, requireSession } from "../../sessions/own.server.ts";
import { ProfileTabs } from "../parts/profile-tabs.tsx";
import { changeProfile } from "../profile.server.ts";
import { profileForm } from "../schema.ts";
import type { Route } from "./+types/profile";

const LANGUAGES = Object.entries(LANGUAGE_NAMES).map(([value, label]) => ({ value, label }));

export function meta() {
  return [{ title: titled(m.accounts_profile_title()) }];
}

export function loader({ context }: Route.LoaderArgs) {
  const { familyName, givenName, patronymic, locale, email } = requireSession(context);
  return { email, values: { familyName, givenName, patronymic, locale } };
}

export async function action({ request, context }: Route.ActionArgs) {
  const session = requireSession(context);
  const form = parseForm(profileForm, await request.formData());
  if (!form.ok) return refused({ values: form.values, errors: form.errors });
  await write(ownScope(session), (tx) => changeProfile(tx, session, form.value));
  const locale = isLocale(form.value.locale) ? form.value.locale : session.locale;
  throw inLocale(locale, () => redirectWithFlash(link("/profile"), m.accounts_profile_saved()));
}

export default function Profile({ loaderData, actionData }: Route.ComponentProps) {
  const values: Record<string, unknown> = actionData?.values ?? loaderData.values;
  const errors: Record<string, string> = actionData?.errors ?? {};
  const text = (name: string) => String(values[name] ?? "");
  return (
    <Page title={m.accounts_profile_title()} lead={loaderData.email}>
      <ProfileTabs current="profile" />
      <div className="reading">
        <Form errors={errors} guard actions={<Button kind="main" type="submit">{m.accounts_profile_save()}</Button>}>
          <FieldRow>
            <TextField name="familyName" label={m.accounts_family_name()} value={text("familyName")} error={errors["familyName"]} autoComplete="family-name" />
            <TextField name="givenName" label={m.accounts_given_name()} value={text("givenName")} error={errors["givenName"]} autoComplete="given-name" />
          </FieldRow>
          <TextField name="patronymic" label={m.accounts_patronymic()} value={text("patronymic")} error={errors["patronymic"]} autoComplete="additional-name" optional />
          <SelectField name="locale" label={m.accounts_profile_locale()} help={m.accounts_profile_locale_help()} value={text("locale")} options={LANGUAGES} width="m" />
        </Form>
      </div>
    </Page>
  );
}
