import { m } from "#paraglide/messages.js";
import { formatDateTime, formatNumber } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { Stack } from "#ui/layout.tsx";
import type { Step } from "#ui/steps.tsx";
import type { Campaign } from "../../campaign.server.ts";
import { measuresOf } from "../../plan/rules.ts";
import { PARTS, type Lack, type Part } from "../../rules/readiness.ts";
import { SCENARIO_PARTS, type Regulation } from "../../schema/regulation.ts";
import { textIn } from "../../schema/texts.ts";
import { heldWords, SCENARIO_WORDS } from "../../words.ts";
import { LACK_WORDS, PART_WORDS } from "../words.ts";
import { editHref } from "./edit-page.tsx";

type Edited = { campaign: Campaign; regulation: Regulation; lacks: readonly Lack[]; units: number; files: number };

/** Every part of a campaign with what stands in it, what is missing, and the way to it. */
export function editorSteps(edited: Edited): Step[] {
  return [basics(edited), ...PARTS.map((part) => stepOf(part, edited)), contest(edited)];
}

function basics({ campaign }: Edited): Step {
  return { title: <a href={editHref(campaign.id, "basics")}>{m.campaigns_making_basics()}</a>, state: "done", note: `/campaigns/${campaign.slug}` };
}

function contest({ campaign, regulation }: Edited): Step {
  return { title: <a href={link(`/work/campaigns/${campaign.id}/contest/edit`)}>{m.campaigns_contest_title()}</a>, state: regulation.contest ? "done" : "todo", note: regulation.contest ? "" : m.campaigns_contest_none() };
}

function stepOf(part: Part, edited: Edited): Step {
  const own = edited.lacks.filter((lack) => lack.part === part);
  const missing = own.some(({ must }) => must);
  const href = hrefOf(part, edited.campaign.id);
  const said = [...holds(part, edited), ...own.map(({ what }) => LACK_WORDS[what]())];
  const pages = pagesOf(part, edited);
  return {
    title: href ? <a href={href}>{PART_WORDS[part]()}</a> : PART_WORDS[part](),
    state: missing ? "now" : own.length > 0 || (part === "plan" && !edited.regulation.plan) ? "todo" : "done",
    note: (
      <Stack gap="small">
        {said.length > 0 && <span>{said.join(" ")}</span>}
        {pages.length > 0 && (
          <span>
            {pages.map(({ key, label }, index) => (
              <span key={key}>
                {index > 0 && " · "}
                <a href={editHref(edited.campaign.id, key)}>{label}</a>
              </span>
            ))}
          </span>
        )}
      </Stack>
    ),
  };
}

function hrefOf(part: Part, id: string): string | undefined {
  if (part === "scenario" || part === "text") return undefined;
  return part === "materials" ? link(`/work/campaigns/${id}/materials`) : editHref(id, part);
}

/** The parts that are written on several pages. */
function pagesOf(part: Part, { regulation }: Edited): { key: string; label: string }[] {
  if (part === "scenario") return SCENARIO_PARTS.map((one) => ({ key: `scenario-${one}`, label: SCENARIO_WORDS[one]() }));
  if (part !== "text") return [];
  const written = regulation.sections.map(({ number, heading }, index) => ({ key: `text-${index + 1}`, label: `${number ? `${number}. ` : ""}${textIn(heading)}` }));
  return [...written, { key: "text-new", label: m.campaigns_making_add_section() }];
}

/** In a few words, what stands there already. */
function holds(part: Part, { campaign, regulation, units, files }: Edited): string[] {
  switch (part) {
    case "ideas":
      return regulation.ideas.length > 0 ? [m.campaigns_holds_ideas({ count: regulation.ideas.length })] : [];
    case "form":
      return regulation.form ? [m.campaigns_holds_columns({ count: regulation.form.columns.length })] : [];
    case "plan":
      return regulation.plan ? [m.campaigns_holds_measures({ count: measuresOf(regulation.plan).length })] : [m.campaigns_plan_edit_none()];
    case "schedule":
      return [`${heldWords({ heldFrom: campaign.held_from, heldUntil: campaign.held_until, heldAt: campaign.held_at })}.`, ...(campaign.due_at ? [m.campaigns_next_by({ due: formatDateTime(campaign.due_at) })] : [])];
    case "scope":
      return [campaign.reporting === "school" ? m.campaigns_holds_schools({ count: units, units: formatNumber(units) }) : m.campaigns_holds_regions({ count: units })];
    case "materials":
      return files > 0 ? [m.campaigns_holds_files({ count: files })] : [];
    case "publicity":
      return regulation.hashtags.length > 0 ? [regulation.hashtags.join(" ")] : [];
    default:
      return [];
  }
}
