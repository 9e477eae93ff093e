import { m } from "#paraglide/messages.js";
import { read, write } from "#platform/database/door.server.ts";
import { notFound, redirectWithFlash } from "#platform/http/answers.ts";
import { parseForm } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { ownScope, profileTabs, requireSession } from "#modules/accounts/public.server.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Page } from "#ui/page.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { revokeToken } from "../commands.server.ts";
import { TokenTable } from "../parts/token-table.tsx";
import { ownTokens } from "../queries.server.ts";
import { asRow } from "../rows.server.ts";
import { revokeForm } from "../schema.ts";
import type { Route } from "./+types/own-tokens";

export const meta = () => [{ title: titled(m.api_own_title()) }];

export async function loader({ context }: Route.LoaderArgs) {
  const session = requireSession(context);
  const lines = await read(ownScope(session), (tx) => ownTokens(tx, session.accountId));
  return { rows: lines.map(asRow), tabs: profileTabs("tokens"), mayMake: session.activeRole !== null };
}

export async function action({ request, context }: Route.ActionArgs) {
  const session = requireSession(context);
  const form = parseForm(revokeForm, await request.formData());
  if (!form.ok || (await write(ownScope(session), (tx) => revokeToken(tx, ownScope(session), form.value.token))) === "gone") throw notFound();
  throw redirectWithFlash(link("/profile/tokens"), m.api_revoked());
}

export default function OwnTokens({ loaderData: { rows, tabs, mayMake } }: Route.ComponentProps) {
  const make = mayMake && <ButtonLink href={link("/profile/tokens/new")} kind="main" icon="plus">{m.api_make()}</ButtonLink>;
  return (
    <Page title={m.api_own_title()} eyebrow={m.accounts_profile_title()} lead={<>{m.api_own_lead()} <a href={link("/api")}>{m.api_read_more()}</a></>} actions={rows.length > 0 ? make : undefined}>
      <Tabs label={m.accounts_profile_title()} tabs={tabs} />
      <TokenTable rows={rows} empty={<Empty title={m.api_own_empty()} action={make}>{m.api_own_empty_why()}</Empty>} />
    </Page>
  );
}
