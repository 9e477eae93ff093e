import { redirect } from "react-router";
import { write } from "#platform/database/door.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { link } from "#platform/i18n/link.ts";
import { isId } from "#platform/ids.ts";
import { ownScope, requireSession } from "#modules/accounts/public.server.ts";
import { openNotification } from "../commands.server.ts";
import type { Route } from "./+types/open";

/** From the bell or from a letter to where it leads, which may no longer be open and then says so itself. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const session = requireSession(context);
  const id = params.notificationId;
  const href = isId(id) ? await write(ownScope(session), (tx) => openNotification(tx, session.accountId, id)) : undefined;
  if (!href?.startsWith("/")) throw notFound();
  throw redirect(link(href as `/${string}`), 303);
}
