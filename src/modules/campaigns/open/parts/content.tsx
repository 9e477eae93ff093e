import { m } from "#paraglide/messages.js";
import { formatSize } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { Card, FoldCard } from "#ui/card.tsx";
import type { Regulation } from "../../schema/regulation.ts";
import { SCENARIO_WORDS } from "../open-words.ts";
import type { Material } from "../queries.server.ts";
import { Written, WrittenList } from "./written.tsx";

export function Ideas({ ideas }: { ideas: Regulation["ideas"] }) {
  if (ideas.length === 0) return null;
  return (
    <Card title={m.campaigns_public_ideas()} note={m.campaigns_public_ideas_help()}>
      <ul className="listed">
        {ideas.map(({ code, title, text }) => (
          <li key={code}>
            <b>
              <Written text={title} />
            </b>
            {text.kk && (
              <>
                {": "}
                <Written text={text} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function Scenario({ scenario }: { scenario: Regulation["scenario"] }) {
  if (scenario.length === 0) return null;
  return (
    <FoldCard title={m.campaigns_public_scenario()}>
      {scenario.map(({ part, text, gestures, slogans }) => (
        <div className="stack" data-gap="small" key={part}>
          <h3>{SCENARIO_WORDS[part]()}</h3>
          <p>
            <Written text={text} />
          </p>
          <WrittenList items={[...gestures, ...slogans]} />
        </div>
      ))}
    </FoldCard>
  );
}

export function Aims({ aims, tasks }: Pick<Regulation, "aims" | "tasks">) {
  if (!aims.kk && tasks.length === 0) return null;
  return (
    <FoldCard title={m.campaigns_public_aims()}>
      {aims.kk && (
        <p>
          <Written text={aims} />
        </p>
      )}
      <WrittenList items={tasks} />
    </FoldCard>
  );
}

export function Materials({ slug, materials }: { slug: string; materials: readonly Material[] }) {
  if (materials.length === 0) return null;
  return (
    <Card title={m.campaigns_public_materials()}>
      <ul className="listed">
        {materials.map(({ id, name, size }) => (
          <li key={id}>
            <a href={link(`/campaigns/${slug}/files/${id}`)} download>
              {name}
            </a>{" "}
            <span className="small quiet">{formatSize(size)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
