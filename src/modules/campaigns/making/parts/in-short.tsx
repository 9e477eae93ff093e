import { m } from "#paraglide/messages.js";
import { Facts } from "#ui/facts.tsx";
import type { Regulation } from "../../schema/regulation.ts";
import { textIn } from "../../schema/texts.ts";

/** What a regulation says, in the words a coordinator asks for first. */
export function InShort({ regulation }: { regulation: Regulation }) {
  const said = (label: string, value: string) => value !== "" && { label, value };
  return (
    <Facts
      stacked
      facts={[
        said(m.campaigns_fact_organiser(), textIn(regulation.organiser)),
        said(m.campaigns_fact_aims(), textIn(regulation.aims)),
        said(m.campaigns_fact_participants(), textIn(regulation.participants)),
        regulation.hashtags.length > 0 && { label: m.campaigns_fact_hashtags(), value: regulation.hashtags.join(" ") },
        regulation.officialPages.length > 0 && { label: m.campaigns_fact_pages(), value: regulation.officialPages.map(({ name }) => name).join(", ") },
      ]}
    />
  );
}
