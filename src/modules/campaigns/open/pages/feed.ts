import type { LoaderFunctionArgs } from "react-router";
import { m } from "#paraglide/messages.js";
import { originContext } from "#platform/http/context.ts";
import { formatNumber } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import { textIn } from "../../schema/texts.ts";
import { KIND_WORDS } from "../../words.ts";
import { rss, type FeedItem } from "../feed.ts";
import { announcements, results, type Announcement, type Result } from "../listing.server.ts";
import { peopleShown } from "../rules.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  const origin = context.get(originContext);
  const items = [...(await announcements()).map((one) => asItem(one, origin)), ...(await results()).map((one) => asResult(one, origin))].toSorted((a, b) => b.at.getTime() - a.at.getTime());
  const head = {
    title: m.campaigns_public_feed_title(),
    text: m.campaigns_public_lead(),
    address: `${origin}${link("/campaigns")}`,
    self: `${origin}${link("/campaigns/feed")}`,
    language: currentLocale(),
    at: items[0]?.at,
  };
  return new Response(rss(head, items), { headers: { "Content-Type": "application/rss+xml; charset=utf-8", "Cache-Control": "public, max-age=300" } });
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

function asResult({ slug, kind, title, endedAt, expected, reported, tookPart, participants }: Result, origin: string): FeedItem {
  const people = peopleShown(participants);
  const counted = m.campaigns_public_feed_counted({ reported: formatNumber(reported), expected: formatNumber(expected), tookPart: formatNumber(tookPart) });
  return {
    title: m.campaigns_public_feed_results({ title: textIn(title) }),
    text: typeof people === "number" ? `${counted} ${m.campaigns_public_feed_people({ people: formatNumber(people) })}` : counted,
    address: `${origin}${link(`/campaigns/${slug}`)}`,
    mark: `${origin}/campaigns/${slug}/results/${endedAt.toISOString()}`,
    category: KIND_WORDS[kind](),
    at: endedAt,
  };
}
