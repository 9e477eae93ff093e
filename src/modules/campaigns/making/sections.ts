import { m } from "#paraglide/messages.js";
import { readIdeas, printIdeas } from "../rules/ideas.ts";
import { isUnequal } from "../rules/notation.ts";
import { printPages, readHashtags, readPages } from "../rules/publicity.ts";
import type { Part } from "../rules/readiness.ts";
import { SCENARIO_PARTS, type Regulation } from "../schema/regulation.ts";
import { SCENARIO_WORDS } from "../words.ts";
import { clausesField, linesField, unequalWords, wordsField, type Field } from "./fields.ts";

/** A page of the editor: a few fields that belong together. */
export type Section = { part: Part; title: string; lead: string; fields: readonly Field[] };

type ScenarioPart = (typeof SCENARIO_PARTS)[number];

/** The pages of words there are for a regulation, by their name in the address. */
export function sectionNames(regulation: Regulation): string[] {
  return ["about", "aims", "ideas", ...SCENARIO_PARTS.map((part) => `scenario-${part}`), "publicity", ...regulation.sections.map((_, index) => `text-${index + 1}`), "text-new"];
}

export function findSection(name: string, regulation: Regulation): Section | undefined {
  if (!sectionNames(regulation).includes(name)) return undefined;
  if (name === "about") return about();
  if (name === "aims") return aims();
  if (name === "ideas") return ideas();
  if (name === "publicity") return publicity();
  const scenarioPart = SCENARIO_PARTS.find((part) => name === `scenario-${part}`);
  if (scenarioPart) return scenario(scenarioPart);
  return text(name === "text-new" ? regulation.sections.length : Number(name.slice("text-".length)) - 1);
}

function about(): Section {
  const approval = (change: (old: Regulation["approval"]) => Partial<Regulation["approval"]>) => (regulation: Regulation) => ({ ...regulation, approval: { ...regulation.approval, ...change(regulation.approval) } });
  return {
    part: "about",
    title: m.campaigns_making_about(),
    lead: m.campaigns_making_about_lead(),
    fields: [
      wordsField("title", { label: m.campaigns_making_title() }),
      wordsField("summary", { label: m.campaigns_making_summary(), help: m.campaigns_making_summary_help(), optional: true }, 2),
      wordsField("organiser", { label: m.campaigns_fact_organiser() }, 2),
      {
        name: "position", label: m.campaigns_making_approval_position(), help: m.campaigns_making_approval_help(), optional: true, control: "words", rows: 2,
        print: ({ approval: { position } }) => position,
        read: (typed, regulation) => approval(() => ({ position: typed }))(regulation),
      },
      { name: "approvedBy", label: m.campaigns_making_approval_name(), optional: true, control: "text", print: (r) => r.approval.name, read: (typed, r) => approval(() => ({ name: typed.slice(0, 200) }))(r) },
      {
        name: "approvedOn", label: m.campaigns_making_approval_date(), optional: true, control: "date",
        print: (r) => r.approval.date ?? "",
        read: (typed, r) => (typed === "" || /^\d{4}-\d{2}-\d{2}$/.test(typed) ? approval(() => ({ date: typed || null }))(r) : { refused: m.campaigns_making_error_date() }),
      },
      { name: "approvalNumber", label: m.campaigns_making_approval_number(), optional: true, control: "text", print: (r) => r.approval.number, read: (typed, r) => approval(() => ({ number: typed.slice(0, 100) }))(r) },
    ],
  };
}

function aims(): Section {
  return {
    part: "aims",
    title: m.campaigns_making_aims(),
    lead: m.campaigns_making_aims_lead(),
    fields: [
      wordsField("aims", { label: m.campaigns_fact_aims(), optional: true }, 4),
      linesField("tasks", { label: m.campaigns_making_tasks(), help: m.campaigns_making_lines_help() }, { get: (r) => r.tasks, set: (r, tasks) => ({ ...r, tasks }) }),
      wordsField("participants", { label: m.campaigns_fact_participants(), optional: true }, 3),
      clausesField(
        "formats",
        { label: m.campaigns_making_formats(), help: m.campaigns_making_formats_help() },
        {
          get: (r) => r.formats.map(({ heading, items }) => ({ number: "", heading, text: NONE, items })),
          set: (r, clauses) => ({ ...r, formats: clauses.flatMap(({ heading, items }) => (heading ? [{ heading, items }] : [])) }),
        },
      ),
    ],
  };
}

const NONE = { kk: "", ru: "", en: "" };

function ideas(): Section {
  return {
    part: "ideas",
    title: m.campaigns_making_ideas(),
    lead: m.campaigns_making_ideas_lead(),
    fields: [
      {
        name: "ideas", label: m.campaigns_making_ideas(), help: m.campaigns_making_ideas_help(), optional: true, control: "words", rows: 12,
        print: (r) => printIdeas(r.ideas),
        read: (typed, r) => {
          const read = readIdeas(typed, r.ideas);
          return isUnequal(read) ? { refused: unequalWords(read) } : { ...r, ideas: read };
        },
      },
      wordsField("motto", { label: m.campaigns_making_motto(), optional: true }),
    ],
  };
}

function scenario(part: ScenarioPart): Section {
  const of = (r: Regulation) => r.scenario.find((one) => one.part === part) ?? { part, text: NONE, gestures: [], slogans: [] };
  const put = (r: Regulation, change: Partial<Regulation["scenario"][number]>): Regulation => {
    const next = { ...of(r), ...change };
    const parts = SCENARIO_PARTS.flatMap((one) => (one === part ? [next] : r.scenario.filter((each) => each.part === one)));
    return { ...r, scenario: parts.filter(({ text }) => text.kk !== "") };
  };
  return {
    part: "scenario",
    title: SCENARIO_WORDS[part](),
    lead: m.campaigns_making_scenario_lead(),
    fields: [
      { name: "text", label: m.campaigns_making_scenario_text(), optional: true, control: "words", rows: 5, print: (r) => of(r).text, read: (typed, r) => put(r, { text: typed }) },
      linesField("gestures", { label: m.campaigns_making_gestures(), help: m.campaigns_making_lines_help() }, { get: (r) => of(r).gestures, set: (r, gestures) => put(r, { gestures }) }, 3),
      linesField("slogans", { label: m.campaigns_making_slogans(), help: m.campaigns_making_lines_help() }, { get: (r) => of(r).slogans, set: (r, slogans) => put(r, { slogans }) }, 3),
    ],
  };
}

function publicity(): Section {
  const hashtags = (key: "hashtags" | "screenHashtags", label: string, help: string): Field => ({
    name: key, label, help, optional: true, control: "area",
    print: (r) => r[key].join("\n"),
    read: (typed, r) => {
      const { found, wrong } = readHashtags(typed);
      return wrong ? { refused: m.campaigns_making_error_hashtag({ text: wrong }) } : { ...r, [key]: found };
    },
  });
  return {
    part: "publicity",
    title: m.campaigns_making_publicity(),
    lead: m.campaigns_making_publicity_lead(),
    fields: [
      hashtags("hashtags", m.campaigns_fact_hashtags(), m.campaigns_making_hashtags_help()),
      hashtags("screenHashtags", m.campaigns_making_screen_hashtags(), m.campaigns_making_screen_hashtags_help()),
      {
        name: "officialPages", label: m.campaigns_fact_pages(), help: m.campaigns_making_pages_help(), optional: true, control: "area",
        print: (r) => printPages(r.officialPages),
        read: (typed, r) => {
          const { found, wrong } = readPages(typed);
          return wrong ? { refused: m.campaigns_making_error_page({ text: wrong }) } : { ...r, officialPages: found };
        },
      },
    ],
  };
}

function text(index: number): Section {
  const of = (r: Regulation) => r.sections[index] ?? { number: String(index + 1), heading: NONE, clauses: [] };
  const put = (r: Regulation, change: Partial<Regulation["sections"][number]>): Regulation => ({ ...r, sections: r.sections.toSpliced(index, 1, { ...of(r), ...change }) });
  return {
    part: "text",
    title: m.campaigns_making_text_section({ number: index + 1 }),
    lead: m.campaigns_making_text_lead(),
    fields: [
      {
        name: "heading", label: m.campaigns_making_heading(), control: "words", print: (r) => of(r).heading,
        read: (typed, r) => (typed.kk === "" ? { refused: m.campaigns_making_error_kazakh() } : put(r, { heading: typed })),
      },
      { name: "number", label: m.campaigns_making_number(), optional: true, control: "text", print: (r) => of(r).number, read: (typed, r) => put(r, { number: typed.slice(0, 20) }) },
      clausesField("clauses", { label: m.campaigns_making_clauses(), help: m.campaigns_making_clauses_help() }, { get: (r) => of(r).clauses, set: (r, clauses) => put(r, { clauses }) }),
    ],
  };
}
