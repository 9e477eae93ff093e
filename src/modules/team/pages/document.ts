import { redirect } from "react-router";
import { getPlace } from "#modules/places/public.server.ts";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import { write } from "#platform/database/door.server.ts";
import { documentAnswer } from "#platform/documents/answer.server.ts";
import { makerOf } from "#platform/documents/maker.server.ts";
import { requirePerson } from "#platform/http/context.ts";
import { link } from "#platform/i18n/link.ts";
import { inLocale, locales } from "#platform/i18n/locale.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { isId } from "#platform/ids.ts";
import { orderDocument } from "../order-document.server.ts";
import { findOrder } from "../queries.server.ts";
import type { Route } from "./+types/document";

const PAPERS = ["docx", "pdf"] as const;

export async function loader({ request, context }: Route.LoaderArgs): Promise<Response> {
  const scope = requirePerson(context);
  const { searchParams } = new URL(request.url);
  const format = PAPERS.find((one) => one === searchParams.get("format"));
  const locale = locales.find((one) => one === searchParams.get("language"));
  const orderId = searchParams.get("order") ?? "";
  if (!format || !locale || !isId(orderId)) throw redirect(link("/team"));
  const { placeId, placePath } = scope;
  const document = await write(scope, async (tx) => {
    const [order, place] = [await findOrder(tx, placeId, orderId), await getPlace(tx, placeId)];
    if (!order) throw redirect(link("/team"));
    const made = { at: now(), by: await makerOf(tx) };
    await record(tx, { placeId, placePath, action: "team.documentTaken", subjectKind: "order", subjectId: orderId });
    return inLocale(locale, () => orderDocument({ order, organisation: nameOf(place, locale), made }));
  });
  return documentAnswer(document, format, document.title);
}
