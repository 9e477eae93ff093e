import type { ReactNode } from "react";
import { m } from "#paraglide/messages.js";
import { formatNumber } from "#platform/i18n/format.ts";
import { Badge } from "#ui/badge.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { Notice } from "#ui/notice.tsx";
import type { Return } from "../../../returns/standing.server.ts";
import type { Regulation } from "../../../schema/regulation.ts";
import type { Column, ReturnForm, Row } from "../../../schema/return-form.ts";
import { textIn } from "../../../schema/texts.ts";
import { cellOf } from "../../values.ts";
import { platformWord } from "../../words.ts";
import type { SeenLink } from "../return.server.ts";

type Props = { form: ReturnForm; regulation: Regulation; standing: Return; links: readonly SeenLink[] };

/** What a place sent, column by column in the words of the form, with what it said itself about numbers that were asked about. */
export function WhatWasSent({ form, regulation, standing, links }: Props) {
  if (standing.took_part === null) return <Notice tone="info">{m.checking_nothing_sent()}</Notice>;
  if (!standing.took_part) return <Notice tone="info" title={m.checking_took_no_part()}>{standing.reason}</Notice>;
  const explanations = standing.explanations as Record<string, string>;
  const ideas = regulation.ideas.filter(({ code }) => standing.ideas.includes(code));
  return (
    <Card title={textIn(form.title)}>
      <Facts
        facts={[
          ...form.columns.filter(({ kind }) => kind !== "links" && kind !== "files").map((column) => ({ label: textIn(column.heading), value: <Value form={form} column={column} standing={standing} explanation={explanations[column.code]} /> })),
          ideas.length > 0 && { label: m.checking_ideas(), value: ideas.map(({ title }) => textIn(title)).join("; ") },
        ]}
      />
      {form.columns.filter(({ kind }) => kind === "links").map((column) => (
        <Links key={column.code} heading={textIn(column.heading)} links={links.filter((link) => link.column === column.code)} />
      ))}
    </Card>
  );
}

function Value({ form, column, standing, explanation }: { form: ReturnForm; column: Column; standing: Return; explanation?: string }): ReactNode {
  const value = cellOf(form, column, { tookPart: standing.took_part, numbers: standing.numbers, answers: standing.answers as Row[], links: standing.links });
  return (
    <>
      {value === null ? <span className="quiet">{m.checking_not_said()}</span> : typeof value === "number" ? <b className="num">{formatNumber(value)}</b> : value.split("\n").map((line, at) => <p key={at}>{line}</p>)}
      {explanation && <p className="small quiet">{m.checking_explained({ words: explanation })}</p>}
    </>
  );
}

function Links({ heading, links }: { heading: string; links: readonly SeenLink[] }) {
  return (
    <section className="stack" data-gap="small">
      <h3>{heading} <span className="quiet num">{formatNumber(links.length)}</span></h3>
      {links.length === 0 && <p className="quiet">{m.checking_no_links()}</p>}
      <ol className="link-list">
        {links.map((link) => (
          <li key={link.id}>
            <Badge dot={false}>{platformWord(link.platform)}</Badge>
            <a href={link.url} target="_blank" rel="noreferrer noopener nofollow">{shortAddress(link.url)}</a>
            <Found link={link} />
            {link.also.length > 0 && <span className="small quiet">{m.checking_link_also({ schools: link.also.join(", ") })}</span>}
            {link.beyond && <span className="small quiet">{m.checking_link_beyond()}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Found({ link }: { link: SeenLink }) {
  if (link.answer === "gone" || link.answer === "silent") return <Badge tone="due">{link.answer === "gone" ? m.checking_link_gone() : m.checking_link_silent()}</Badge>;
  if (link.hashtags === false) return <Badge tone="due">{m.checking_link_no_hashtags()}</Badge>;
  return link.answer === "there" ? <Badge tone="well">{m.checking_link_there()}</Badge> : null;
}

const shortAddress = (url: string) => {
  const bare = url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");
  return bare.length > 60 ? `${bare.slice(0, 59)}…` : bare;
};
