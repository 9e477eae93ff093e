import { verdictOn } from "./budgets.ts";
import type { Figure } from "./figure.ts";
import type { Machine } from "./machine.ts";

export const TABLE_FILE = "docs/performance.md";
const ROUTE = "weight.route ";

type Report = Machine & { figures: readonly Figure[]; failed: readonly string[] };

/** The page of figures, as it stands in docs/performance.md. */
export function tableOf({ date, machine, figures, failed }: Report): string {
  const routes = figures.filter(({ name }) => name.startsWith(ROUTE));
  const others = figures.filter(({ name }) => !name.startsWith(ROUTE));
  const missed = others.filter((figure) => verdictOn(figure).verdict === "not kept").map(({ name }) => `\`${name}\``);
  return `# Performance

This page is written by \`npm run bench -- --write-table\`; what is changed by hand is lost at the next measuring. Budgets
are kept in [\`tests/bench/budgets.ts\`](../tests/bench/budgets.ts).

| measured | on |
|---|---|
| day, commit | ${date}, ${machine.commit} |
| processor | ${machine.processor}, ${machine.cores} cores |
| memory | ${machine.memoryGB} GB |
| system | ${machine.system} |
| Node, PostgreSQL | ${machine.node}, ${machine.postgres} |

${missed.length === 0 ? "Every budget is kept." : `Budgets not kept: ${missed.join(", ")}.`}${failed.length > 0 ? ` Not measured to the end: ${failed.join(", ")}.` : ""}

The median stands with its spread: the least and the most of the repeats, or, where one run takes a sample itself, the
middle half of it. Load comes from a program of its own on the same machine. A \`floor\` is what the very same statements,
with the same values, cost from the bare database driver against a copy of the database.

## Figures

| figure | median | spread | unit | budget | | of |
|---|--:|--:|---|--:|---|---|
${others.map(line).join("\n")}
${routes.length === 0 ? "" : weightsOf(routes)}`;
}

function weightsOf(routes: readonly Figure[]): string {
  return `
## What the first opening of each page brings

In KB: the page compressed with brotli, its styles and pictures with brotli, its script with gzip. Addresses stand as in
the table of routes.

| page | frame | HTML | styles | script | together |
|---|---|--:|--:|--:|--:|
${routes.map(routeLine).join("\n")}
`;
}

function line(figure: Figure): string {
  const { budget, verdict } = verdictOn(figure);
  const spread = figure.low === figure.high ? "" : `${figure.low}–${figure.high}`;
  return `| \`${figure.name}\` | ${figure.value} | ${spread} | ${figure.unit} | ${budget} | ${verdict === "not kept" ? "**not kept**" : verdict} | ${detailsOf(figure)} |`;
}

const TOLD = new Set(["name", "value", "unit", "low", "high", "repeats"]);

function detailsOf(figure: Figure): string {
  return Object.entries(figure)
    .filter(([key]) => !TOLD.has(key))
    .map(([key, detail]) => (key === "of" ? String(detail) : `${key} ${detail}`))
    .join(", ");
}

function routeLine(figure: Figure): string {
  const { frame, html, styles, script } = figure as Figure & Record<string, string | number>;
  return `| \`${figure.name.slice(ROUTE.length)}\` | ${frame} | ${html} | ${styles} | ${script} | ${figure.value} |`;
}
