import { m } from "#paraglide/messages.js";
import { read, write } from "#platform/database/door.server.ts";
import { notFound, redirectWithFlash } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { parseForm } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Page } from "#ui/page.tsx";
import { revokeToken } from "../commands.server.ts";
import { TokenTable } from "../parts/token-table.tsx";
import { tokensWithin } from "../queries.server.ts";
import { asRow } from "../rows.server.ts";
import { revokeForm } from "../schema.ts";
import type { Route } from "./+types/all-tokens";

export const meta = () => [{ title: titled(m.api_tokens_title()) }];

export async function loader({ context }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  const lines = await read(scope, (tx) => tokensWithin(tx, scope));
  return { rows: lines.map(asRow) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const scope = requirePerson(context);
  const form = parseForm(revokeForm, await request.formData());
  if (!form.ok || (await write(scope, (tx) => revokeToken(tx, scope, form.value.token))) === "gone") throw notFound();
  throw redirectWithFlash(link("/tokens"), m.api_revoked());
}

export default function AllTokens({ loaderData: { rows } }: Route.ComponentProps) {
  const make = <ButtonLink href={link("/tokens/new")} kind="main" icon="plus">{m.api_make_system()}</ButtonLink>;
  return (
    <Page title={m.api_tokens_title()} lead={<>{m.api_tokens_lead()} <a href={link("/api")}>{m.api_read_more()}</a></>} actions={rows.length > 0 ? make : undefined}>
      <TokenTable rows={rows} withOwner empty={<Empty title={m.api_tokens_empty()} action={make}>{m.api_tokens_empty_why()}</Empty>} />
    </Page>
  );
}
