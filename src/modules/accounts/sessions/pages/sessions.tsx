import { m } from "#paraglide/messages.js";
import { now } from "#platform/clock.ts";
import { read } from "#platform/database/door.server.ts";
import { notFound, redirectWithFlash } from "#platform/http/answers.ts";
import { formatDateTime } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { isId } from "#platform/ids.ts";
import { Badge } from "#ui/badge.tsx";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { HiddenFields } from "#ui/form.tsx";
import { Stack } from "#ui/layout.tsx";
import { Page } from "#ui/page.tsx";
import { ownScope, requireSession } from "../own.server.ts";
import { ProfileTabs } from "../../credentials/parts/profile-tabs.tsx";
import { listSessions } from "../list.server.ts";
import { revokeOtherSessions, revokeSession } from "../revoke.server.ts";
import { IDLE_MS } from "../rules.ts";
import type { Route } from "./+types/sessions";

export function meta() {
  return [{ title: titled(m.accounts_sessions_title()) }];
}

export async function loader({ context }: Route.LoaderArgs) {
  const session = requireSession(context);
  const at = now();
  const alive = { at, seenAfter: new Date(at.getTime() - IDLE_MS) };
  const sessions = await read(ownScope(session), (tx) => listSessions(tx, session.accountId, alive));
  return { sessions, current: session.id };
}

export async function action({ request, context }: Route.ActionArgs) {
  const session = requireSession(context);
  const form = await request.formData();
  const id = form.get("session");
  if (form.get("all") === "others") await revokeOtherSessions(session);
  else if (isId(id) && id !== session.id) await revokeSession(session, id);
  else throw notFound();
  throw redirectWithFlash(link("/profile/sessions"), m.accounts_session_revoked());
}

export default function Sessions({ loaderData: { sessions, current } }: Route.ComponentProps) {
  return (
    <Page title={m.accounts_sessions_title()} eyebrow={m.accounts_profile_title()} lead={m.accounts_sessions_lead()}>
      <ProfileTabs current="sessions" />
      <Stack gap="large">
        <Card flush>
          <DataTable
            caption={m.accounts_sessions_title()}
            plain
            params={new URLSearchParams()}
            rows={sessions}
            rowKey={(row) => row.id}
            columns={[
              { key: "device", label: m.accounts_session_device(), main: true, cell: (row) => <>{row.device || m.accounts_session_unknown()} {row.id === current && <Badge tone="well">{m.accounts_session_this()}</Badge>}</> },
              { key: "began", label: m.accounts_session_began(), cell: (row) => formatDateTime(row.beganAt) },
              { key: "seen", label: m.accounts_session_seen(), cell: (row) => formatDateTime(row.lastSeenAt) },
              {
                key: "end",
                label: m.accounts_session_end(),
                cell: (row) =>
                  row.id !== current && (
                    <form method="post">
                      <HiddenFields values={{ session: row.id }} />
                      <Button type="submit" dense>{m.accounts_session_end()}</Button>
                    </form>
                  ),
              },
            ]}
          />
        </Card>
        {sessions.length > 1 && (
          <form method="post">
            <HiddenFields values={{ all: "others" }} />
            <Button type="submit">{m.accounts_sessions_end_others()}</Button>
          </form>
        )}
      </Stack>
    </Page>
  );
}
