import { m } from "#paraglide/messages.js";
import { Card } from "#ui/card.tsx";
import { ComparedText } from "#ui/compared.tsx";
import { Facts } from "#ui/facts.tsx";
import { Stack } from "#ui/layout.tsx";
import type { Change } from "../../rules/regulation-lines.ts";
import { PART_WORDS } from "../words.ts";

/** What the next version takes away and what it brings, part by part. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  const words = { theirs: m.campaigns_making_gone(), yours: m.campaigns_making_come() };
  return (
    <Card title={m.campaigns_making_differences()}>
      {changes.length === 0 ? (
        <p className="quiet">{m.campaigns_making_no_differences()}</p>
      ) : (
        <Facts
          stacked
          facts={changes.map(({ part, gone, come }) => ({
            label: PART_WORDS[part](),
            value: (
              <Stack gap="small">
                {gone.map((text, index) => <ComparedText key={`g${index}`} stretches={[{ kind: "theirs", text }]} {...words} />)}
                {come.map((text, index) => <ComparedText key={`c${index}`} stretches={[{ kind: "yours", text }]} {...words} />)}
              </Stack>
            ),
          }))}
        />
      )}
    </Card>
  );
}
