import { m } from "#paraglide/messages.js";
import { formatDate } from "#platform/i18n/format.ts";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { Stack } from "#ui/layout.tsx";
import type { Clause, Regulation } from "../../schema/regulation.ts";
import { textIn } from "../../schema/texts.ts";
import { InShort } from "./in-short.tsx";

/** A regulation in its own words: who approved it, and its sections one under the other. */
export function RegulationText({ regulation }: { regulation: Regulation }) {
  const { approval, sections } = regulation;
  const approved = approval.name !== "" || textIn(approval.position) !== "";
  return (
    <>
      {approved && (
        <Card title={m.campaigns_approved()}>
          <Facts
            stacked
            facts={[
              { label: textIn(approval.position), value: approval.name },
              (approval.date !== null || approval.number !== "") && { label: m.campaigns_approval_order(), value: [approval.number && `№ ${approval.number}`, approval.date && formatDate(approval.date)].filter(Boolean).join(", ") },
            ]}
          />
        </Card>
      )}
      {sections.length === 0 ? (
        <Card title={m.campaigns_in_short()}>
          <InShort regulation={regulation} />
        </Card>
      ) : (
        sections.map(({ number, heading, clauses }, index) => (
          <Card key={index} title={`${number ? `${number}. ` : ""}${textIn(heading)}`}>
            <div className="reading">
              <Stack gap="small">
                {clauses.map((clause, at) => (
                  <ClauseText key={at} clause={clause} />
                ))}
              </Stack>
            </div>
          </Card>
        ))
      )}
    </>
  );
}

function ClauseText({ clause: { number, heading, text, items } }: { clause: Clause }) {
  const words = `${number} ${textIn(text)}`.trim();
  return (
    <>
      {heading && <h3>{textIn(heading)}</h3>}
      {words && <p>{words}</p>}
      {items.length > 0 && (
        <ul>
          {items.map((item, index) => (
            <li key={index}>{textIn(item)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
