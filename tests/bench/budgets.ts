/** What a figure may be at most, or must be at least, in the unit of the figure. */
export type Budget = { figure: string; most?: number; least?: number };

const KINDS_OF_CHART = ["bar", "stacked", "line", "dots", "heat", "bullet", "funnel", "timeline", "multiples"];

/** A figure without a budget is told as it is. */
export const BUDGETS: readonly Budget[] = [
  { figure: "start.second", most: 5 },
  { figure: "memory.idle", most: 350 },
  { figure: "world.national", most: 180 },
  { figure: "page.front", least: 1_500 },
  { figure: "queries.sign-in", most: 0 },
  { figure: "queries.school", most: 20 },
  { figure: "search.school", most: 15 },
  { figure: "import.schools", most: 10 },
  { figure: "weight.public.most", most: 30 },
  { figure: "weight.public.script", most: 0 },
  { figure: "weight.staff.script", most: 140 },
  ...KINDS_OF_CHART.map((kind) => ({ figure: `charts.draw.${kind}`, most: 10 })),
  { figure: "jobs.enqueue", most: 2 },
  { figure: "jobs.done", least: 200 },
  { figure: "documents.threePages.pdf", most: 50 },
  { figure: "documents.threePages.docx", most: 100 },
  { figure: "documents.schools.xlsx", most: 1_000 },
  { figure: "api.school", most: 10 },
  { figure: "backup.national", most: 120 },
  { figure: "restore.national", most: 120 },
  { figure: "vault.seal", most: 5 },
  { figure: "vault.list", most: 100 },
  { figure: "children.search", most: 100 },
  { figure: "children.chronology", most: 200 },
  { figure: "campaigns.inbox", most: 60 },
  { figure: "campaigns.consolidation", most: 50 },
  { figure: "campaigns.xlsx", most: 2 },
  { figure: "campaigns.send", most: 200 },
  { figure: "campaigns.send.most", least: 60 },
  { figure: "campaigns.public.weight", most: 30 },
  { figure: "page.campaign", least: 1_500 },
];

export type Verdict = "kept" | "not kept" | "";

export function verdictOn(figure: { name: string; value: number }): { budget: string; verdict: Verdict } {
  const budget = BUDGETS.find((one) => one.figure === figure.name);
  if (!budget) return { budget: "", verdict: "" };
  const kept = figure.value <= (budget.most ?? Infinity) && figure.value >= (budget.least ?? -Infinity);
  return { budget: budget.most === undefined ? `≥ ${budget.least}` : `≤ ${budget.most}`, verdict: kept ? "kept" : "not kept" };
}
