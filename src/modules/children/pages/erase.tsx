import { m } from "#paraglide/messages.js";
import { now } from "#platform/clock.ts";
import { read, write } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { redirectWithFlash } from "#platform/http/answers.ts";
import { formatDate } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { newId } from "#platform/ids.ts";
import { BACKUP_DAYS, lastBackupDay } from "#platform/vault/backup-days.ts";
import { ConfirmPage } from "#ui/confirm-page.tsx";
import { eraseChild } from "../commands.server.ts";
import { fullName } from "../schema.ts";
import { requireChild, requireVisit } from "../visit.server.ts";
import type { Route } from "./+types/erase";

export function meta() {
  return [{ title: m.children_erase() }];
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const visit = await requireVisit(context, request);
  const { current } = await read(visit.scope, (tx) => requireChild(tx, visit, params.childId));
  return { childId: params.childId, name: fullName(current.record), backupsUntil: lastBackupDay(now(), BACKUP_DAYS), formId: newId() };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const visit = await requireVisit(context, request);
  const formId = String((await request.formData()).get("form_id") ?? "");
  await write(visit.scope, (tx) =>
    once(tx, formId, async () => {
      await eraseChild(tx, visit.keys, await requireChild(tx, visit, params.childId));
      return "erased";
    }),
  );
  throw redirectWithFlash(link(`/children/${params.childId}`), m.children_erased());
}

export default function EraseChild({ loaderData }: Route.ComponentProps) {
  const { childId, name, backupsUntil, formId } = loaderData;
  const back = link(`/children/${childId}`);
  return (
    <ConfirmPage
      title={m.children_erase()}
      crumbs={[{ label: m.children_title(), href: link("/children") }, { label: name, href: back }, { label: m.children_erase() }]}
      formId={formId}
      urgent
      confirm={m.children_erase_do()}
      back={{ href: back, label: m.children_cancel() }}
      says={
        <>
          <p>
            <b>{name}</b>
          </p>
          <p>{m.children_erase_text({ date: formatDate(new Date(backupsUntil)) })}</p>
        </>
      }
    />
  );
}
