import type { LoaderFunctionArgs } from "react-router";
import { m } from "#paraglide/messages.js";
import { originContext } from "#platform/http/context.ts";
import { link } from "#platform/i18n/link.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import { textIn } from "../../schema/texts.ts";
import { KIND_WORDS } from "../../words.ts";
import { rss, type FeedItem } from "../feed.ts";
import { announcements, type Announcement } from "../listing.server.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  const origin = context.get(originContext);
  const announced = await announcements();
  const head = {
    title: m.campaigns_public_feed_title(),
    text: m.campaigns_public_lead(),
    address: `${origin}${link("/campaigns")}`,
    self: `${origin}${link("/campaigns/feed")}`,
    language: currentLocale(),
    at: announced[0]?.publishedAt,
  };
  return new Response(rss(head, announced.map((one) => asItem(one, origin))), { headers: { "Content-Type": "application/rss+xml; charset=utf-8", "Cache-Control": "public, max-age=300" } });
}

function asItem({ slug, kind, state, version, title, summary, changes, publishedAt }: Announcement, origin: string): FeedItem {
  const first = version === 1;
  return {
    title: state === "cancelled" ? `${m.campaigns_public_phase_cancelled()}: ${textIn(title)}` : first ? textIn(title) : m.campaigns_public_feed_changed({ title: textIn(title) }),
    text: textIn(first ? summary : changes),
    address: `${origin}${link(`/campaigns/${slug}`)}`,
    mark: `${origin}/campaigns/${slug}/${version}`,
    category: KIND_WORDS[kind](),
    at: publishedAt,
  };
}
