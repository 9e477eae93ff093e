import type { LoaderFunctionArgs } from "react-router";
import { m } from "#paraglide/messages.js";
import { notFound } from "#platform/http/answers.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import { textIn } from "../../schema/texts.ts";
import { KIND_WORDS } from "../../words.ts";
import { cardPng, cardSvg } from "../card.server.ts";
import { heldInWords } from "../held.ts";
import { findPublicCampaign } from "../queries.server.ts";

export async function loader({ params, request }: LoaderFunctionArgs) {
  const campaign = await findPublicCampaign(params["slug"] ?? "");
  if (!campaign) throw notFound();
  const { regulation, kind } = campaign;
  const words = { language: currentLocale(), kind: KIND_WORDS[kind](), title: textIn(regulation.title), when: heldInWords(campaign), hashtag: regulation.hashtags[0] ?? "", mark: m.shell_name() };
  const picture = new URL(request.url).pathname.endsWith(".svg")
    ? { type: "image/svg+xml; charset=utf-8", body: cardSvg(words) }
    : { type: "image/png", body: new Uint8Array(await cardPng(words)) };
  return new Response(picture.body, { headers: { "Content-Type": picture.type, "Cache-Control": "public, max-age=600" } });
}
