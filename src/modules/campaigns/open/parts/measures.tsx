import { m } from "#paraglide/messages.js";
import { FoldCard } from "#ui/card.tsx";
import { periodWords } from "../../plan/words.ts";
import type { Plan } from "../../schema/plan.ts";
import { Written } from "./written.tsx";

/** The plan as everybody may read it: its sections folded, each measure under its number with its period. */
export function Measures({ plan }: { plan: Plan | null }) {
  if (!plan || plan.sections.length === 0) return null;
  return (
    <FoldCard title={m.campaigns_plan_title()}>
      {plan.sections.map(({ heading, aim, measures }, index) => (
        <details key={index}>
          <summary>
            <b>
              <Written text={heading} />
            </b>
          </summary>
          {aim.kk !== "" && (
            <p>
              <Written text={aim} />
            </p>
          )}
          <ol className="listed">
            {measures.map((measure) => (
              <li key={measure.number} value={measure.number}>
                <Written text={measure.title} /> <span className="small quiet">{periodWords(measure)}</span>
              </li>
            ))}
          </ol>
        </details>
      ))}
    </FoldCard>
  );
}
