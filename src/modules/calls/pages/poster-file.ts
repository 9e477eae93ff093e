import { redirect } from "react-router";
import { findSchool } from "#modules/places/public.server.ts";
import { readContact } from "#modules/team/public.server.ts";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { downloadHeaders } from "#platform/documents/download.ts";
import { originContext, requirePerson } from "#platform/http/context.ts";
import { link } from "#platform/i18n/link.ts";
import { locales } from "#platform/i18n/locale.ts";
import { posterPdf } from "../poster.server.ts";
import { POSTER_SIZES } from "../poster.ts";
import type { Route } from "./+types/poster-file";

export async function loader({ request, context }: Route.LoaderArgs): Promise<Response> {
  const scope = requirePerson(context);
  const { searchParams } = new URL(request.url);
  const size = POSTER_SIZES.find((one) => one === searchParams.get("size"));
  const locale = locales.find((one) => one === searchParams.get("language"));
  const { school, contact } = await read(scope, async (tx) => ({ school: await findSchool(tx, scope.placeId), contact: await readContact(tx, scope.placeId) }));
  if (!size || !locale || !school) throw redirect(link("/calls/posters"));
  const pdf = await posterPdf(school, context.get(originContext), contact, size, locale);
  return new Response(new Uint8Array(pdf), { headers: downloadHeaders("application/pdf", m.calls_poster_title(), "pdf") });
}
