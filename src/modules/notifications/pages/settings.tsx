import { m } from "#paraglide/messages.js";
import { read, write } from "#platform/database/door.server.ts";
import { redirectWithFlash, refused } from "#platform/http/answers.ts";
import { parseForm } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { roleMay } from "#platform/access/actions.ts";
import type { Session } from "#platform/access/session.ts";
import { GROUPS, MAILINGS, type Group } from "#platform/notifications/kinds.ts";
import { accountOf, ownScope, profileTabs, requireSession } from "#modules/accounts/public.server.ts";
import { Button } from "#ui/button.tsx";
import { Form } from "#ui/form.tsx";
import { Page } from "#ui/page.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { chooseSettings } from "../commands.server.ts";
import { GroupChoice } from "../parts/group-choice.tsx";
import { Times } from "../parts/times.tsx";
import { getSettings } from "../queries.server.ts";
import { mailingOf, USUAL } from "../rules.ts";
import { GROUP_NAMES, settingsForm } from "../schema.ts";
import { groupName, groupText, groupUrgent, mailingName } from "../words.ts";
import type { Route } from "./+types/settings";

export function meta() {
  return [{ title: titled(m.notifications_settings_title()) }];
}

/** Groups of which something may reach this person in one of their roles. */
function groupsFor({ roles }: Session): Group[] {
  return GROUP_NAMES.filter((name) => {
    const { sees } = GROUPS[name];
    return sees === undefined || roles.some(({ role }) => roleMay(role, sees));
  });
}

export async function loader({ context }: Route.LoaderArgs) {
  const session = requireSession(context);
  const settings = await read(ownScope(session), (tx) => getSettings(tx, session.accountId));
  const quiet = settings.quiet ?? USUAL.quiet;
  return {
    email: session.email,
    tabs: profileTabs("notifications"),
    groups: groupsFor(session).map((name) => ({ name, title: groupName(name), text: groupText(name), urgent: groupUrgent(name) })),
    ways: MAILINGS.map((value) => ({ value, label: mailingName(value) })),
    values: {
      ...Object.fromEntries(GROUP_NAMES.map((name) => [name, mailingOf(name, settings)])),
      digestHour: String(settings.digestHour),
      ...(settings.quiet && { quiet: "on" }),
      quietFrom: String(quiet?.from),
      quietTo: String(quiet?.to),
    } as Record<string, string>,
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const session = requireSession(context);
  const form = parseForm(settingsForm, await request.formData());
  if (!form.ok) return refused({ values: form.values, errors: form.errors });
  await write(ownScope(session), (tx) => chooseSettings(tx, accountOf(session), form.value));
  throw redirectWithFlash(link("/profile/notifications"), m.notifications_saved());
}

export default function NotificationSettings({ loaderData, actionData }: Route.ComponentProps) {
  const { email, tabs, groups, ways } = loaderData;
  const errors: Record<string, string> = actionData?.errors ?? {};
  const values: Record<string, unknown> = actionData?.values ?? loaderData.values;
  return (
    <Page title={m.notifications_settings_title()} eyebrow={m.accounts_profile_title()} lead={m.notifications_settings_lead({ email })}>
      <Tabs label={m.accounts_profile_title()} tabs={tabs} />
      <div className="reading">
        <Form errors={errors} guard actions={<Button kind="main" type="submit">{m.notifications_save()}</Button>}>
          {groups.map((group) => (
            <GroupChoice key={group.name} {...group} ways={ways} value={values[group.name]} error={errors[group.name]} />
          ))}
          <Times values={values} errors={errors} />
        </Form>
      </div>
    </Page>
  );
}
