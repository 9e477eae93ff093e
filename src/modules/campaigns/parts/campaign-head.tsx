import type { ReactNode } from "react";
import { m } from "#paraglide/messages.js";
import { now } from "#platform/clock.ts";
import { formatDateTime } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { NextStep } from "#ui/next-step.tsx";
import { Page } from "#ui/page.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { nextStepWords } from "../next-step-words.ts";
import { nextStep, type Head, type Tab } from "../rules/head.ts";
import { textIn } from "../schema/texts.ts";
import { CAMPAIGN_STATE_TONES, CAMPAIGN_STATE_WORDS, heldWords, KIND_WORDS, TAB_WORDS } from "../words.ts";

type CampaignPageProps = {
  head: Head;
  tab: Tab;
  /** A page below the tab, such as one return of those checked: it has a title of its own. */
  under?: { title: string };
  /** Buttons of the page, beside the title. */
  actions?: ReactNode;
  children?: ReactNode;
};

export function tabHref(head: Pick<Head, "id">, tab: Tab): string {
  return link(`/work/campaigns/${head.id}${tab === "overview" ? "" : `/${tab}`}`);
}

/** Every page of a campaign for staff: what it is, when, by when, where it stands, and the ways to its other pages. */
export function CampaignPage({ head, tab, under, actions, children }: CampaignPageProps) {
  const title = textIn(head.title);
  const crumbs = [
    { label: m.campaigns_title(), href: link("/work/campaigns") },
    tab === "overview" && !under ? { label: title } : { label: title, href: tabHref(head, "overview") },
    ...(tab === "overview" ? [] : [under ? { label: TAB_WORDS[tab](), href: tabHref(head, tab) } : { label: TAB_WORDS[tab]() }]),
    ...(under ? [{ label: under.title }] : []),
  ];
  return (
    <Page
      title={under?.title ?? title}
      eyebrow={under ? `${KIND_WORDS[head.kind]()} · ${title}` : KIND_WORDS[head.kind]()}
      lead={under ? undefined : whenWords(head)}
      badges={<Badge tone={CAMPAIGN_STATE_TONES[head.state]}>{CAMPAIGN_STATE_WORDS[head.state]()}</Badge>}
      actions={actions}
      crumbs={crumbs}
    >
      <Tabs label={m.campaigns_tabs()} tabs={head.tabs.map((each) => ({ href: tabHref(head, each), label: TAB_WORDS[each](), current: each === tab, count: each === "check" ? head.below?.waiting || undefined : undefined }))} />
      {tab === "overview" && !under && <Next head={head} />}
      {children}
    </Page>
  );
}

function whenWords(head: Head): string {
  const held = heldWords(head);
  return head.dueAt ? m.campaigns_held_and_due({ held, due: formatDateTime(head.dueAt) }) : held;
}

function Next({ head }: { head: Head }) {
  const step = nextStep(head, now());
  if (!step) return null;
  const words = nextStepWords(step);
  const href = words.act && (words.act.tab === "edit" ? link(`/work/campaigns/${head.id}/edit`) : tabHref(head, words.act.tab));
  return (
    <NextStep title={words.title} tone={words.urgent ? "urgent" : undefined} action={words.act && href && <ButtonLink kind="main" href={href}>{words.act.label}</ButtonLink>}>
      {words.text}
    </NextStep>
  );
}
