import { m } from "#paraglide/messages.js";
import { now } from "#platform/clock.ts";
import { read, write } from "#platform/database/door.server.ts";
import { notFound, redirectWithFlash } from "#platform/http/answers.ts";
import { bellContext } from "#platform/http/context.ts";
import { formatAgo } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { isId } from "#platform/ids.ts";
import { isUrgent } from "#platform/notifications/kinds.ts";
import { ownScope, requireSession } from "#modules/accounts/public.server.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Empty } from "#ui/empty.tsx";
import { HiddenFields } from "#ui/form.tsx";
import { Stack } from "#ui/layout.tsx";
import { readListState } from "#ui/list-state.ts";
import { NextStep } from "#ui/next-step.tsx";
import { Page } from "#ui/page.tsx";
import { Pager } from "#ui/pager.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { redirect } from "react-router";
import { markAllRead, markRead } from "../commands.server.ts";
import { Told } from "../parts/told.tsx";
import { listNotifications } from "../queries.server.ts";
import { wordsOf } from "../words.ts";
import type { Route } from "./+types/list";

export function meta() {
  return [{ title: titled(m.notifications_title()) }];
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const { accountId, ...session } = requireSession(context);
  const params = new URL(request.url).searchParams;
  const { page, size, offset } = readListState(params, { sortable: [] });
  const unreadOnly = params.get("show") !== "all";
  const { told, unread, all } = await read(ownScope({ accountId, ...session }), (tx) => listNotifications(tx, accountId, { unreadOnly, size, offset }));
  return {
    waiting: (await context.get(bellContext)()).waiting,
    told: told.map(({ id, kind, values, at, isRead }) => ({ id, ...wordsOf(kind, values), isRead, urgent: isUrgent(kind), at: at.toISOString(), ago: formatAgo(at) })),
    unreadOnly,
    unread,
    all,
    madeAt: now().toISOString(),
    paging: { params: params.toString(), page, size },
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const session = requireSession(context);
  const sent = await request.formData();
  const [one, upTo] = [sent.get("read"), new Date(String(sent.get("up-to")))];
  const back = link("/notifications") + new URL(request.url).search;
  if (isId(one)) {
    await write(ownScope(session), (tx) => markRead(tx, session.accountId, one));
    throw redirect(back, 303);
  }
  if (Number.isNaN(upTo.getTime())) throw notFound();
  await write(ownScope(session), (tx) => markAllRead(tx, session.accountId, upTo));
  throw redirectWithFlash(back, m.notifications_marked_all());
}

export default function Notifications({ loaderData }: Route.ComponentProps) {
  const { waiting, told, unreadOnly, unread, all, madeAt, paging } = loaderData;
  return (
    <Page
      title={m.notifications_title()}
      lead={m.notifications_lead()}
      actions={
        <>
          {unread > 0 && (
            <form method="post">
              <HiddenFields values={{ "up-to": madeAt }} />
              <Button icon="check">{m.notifications_mark_all()}</Button>
            </form>
          )}
          <ButtonLink kind="bare" icon="settings" href={link("/profile/notifications")}>{m.notifications_choose()}</ButtonLink>
        </>
      }
    >
      <Stack>
        {waiting.map(({ label, count, href }) => (
          <NextStep key={href} title={`${label}: ${count}`} action={<ButtonLink kind="main" href={href}>{m.mail_notification_do()}</ButtonLink>}>
            {m.notifications_waiting()}
          </NextStep>
        ))}
        <Tabs
          label={m.notifications_show()}
          tabs={[
            { href: link("/notifications"), label: m.notifications_unread(), current: unreadOnly, count: unread },
            { href: `${link("/notifications")}?show=all`, label: m.notifications_all(), current: !unreadOnly, count: all },
          ]}
        />
        {told.length === 0 && unreadOnly && <Empty title={m.notifications_none_unread()}>{m.notifications_none_unread_text()}</Empty>}
        {told.length === 0 && !unreadOnly && <Empty title={m.notifications_none()}>{m.notifications_none_text()}</Empty>}
        {told.length > 0 && (
          <Card flush>
            <Told told={told} />
            <Pager {...paging} params={new URLSearchParams(paging.params)} total={unreadOnly ? unread : all} />
          </Card>
        )}
      </Stack>
    </Page>
  );
}
