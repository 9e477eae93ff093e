import { allRoutes, shellOf } from "#server/all-routes.ts";
import { visitFinder } from "#server/find-visit.ts";
import { DEMO_PASSWORD } from "#world/demo/people.ts";
import { figure } from "./figure.ts";
import { newFolder } from "./folder.ts";
import { startProgram } from "./program.ts";
import { Visitor } from "./visitor.ts";
import { type PageWeight, Scales } from "./weigh.ts";

/** Who between them may open nearly every page. */
const PEOPLE = ["admin", "deputy", "director", "network", "psychologist", "institute", "region"];
const OF_EACH_KIND = 2;
const NOT_A_PAGE = /\/(?:export|sign-out|print|files|template)(?:\/|$)/;
const find = visitFinder(allRoutes);
const routeOf = (path: string) => find(path.replace(/^\/kk/, "") || "/")?.route;

/** What a browser must fetch to show each page for the first time. */
export async function weight(): Promise<void> {
  const program = await startProgram(await newFolder());
  try {
    const scales = new Scales();
    const weighed = new Map<string, PageWeight>();
    await walk(new Visitor(program.origin), "/kk");
    for (const person of PEOPLE) {
      const visitor = new Visitor(program.origin);
      await visitor.signIn(`${person}@demo.pana`, DEMO_PASSWORD);
      await walk(visitor, "/kk/home");
    }
    tell(weighed);

    /** Follows links, of each kind of page only a few: one school is like another. */
    async function walk(visitor: Visitor, from: string): Promise<void> {
      const opened = new Set<string>();
      const ofKind = new Map<string, number>();
      const queue = [from, ...allRoutes.filter(({ path }) => !path.includes(":")).map(({ path }) => `/kk/${path}`)];
      for (let path = queue.shift(); path; path = queue.shift()) {
        const kind = routeOf(path)?.path;
        if (kind === undefined || opened.has(path) || NOT_A_PAGE.test(path) || (ofKind.get(kind) ?? 0) >= OF_EACH_KIND) continue;
        opened.add(path);
        ofKind.set(kind, (ofKind.get(kind) ?? 0) + 1);
        queue.push(...(await linksOf(path, visitor)).filter((href) => !opened.has(href)));
      }
    }

    /** None when it is refused, led elsewhere or no page. What is met for the first time is weighed. */
    async function linksOf(path: string, visitor: Visitor): Promise<string[]> {
      const route = routeOf(path)!;
      const answer = await visitor.get(path);
      const html = await answer.text();
      if (!answer.ok || !answer.headers.get("Content-Type")?.includes("text/html") || routeOf(new URL(answer.url).pathname) !== route) return [];
      if (!weighed.has(route.path)) weighed.set(route.path, await scales.weigh(html, visitor));
      return [...html.matchAll(/<a\b[^>]*?\bhref="(\/kk\/[^"?#]*)/g)].map(([, href = ""]) => href);
    }
  } finally {
    await program.stop();
  }
}

function tell(weighed: ReadonlyMap<string, PageWeight>): void {
  const framed = allRoutes.flatMap((route) => {
    const page = weighed.get(route.path);
    return page ? [{ route, frame: shellOf(route), page }] : [];
  });
  const inside = framed.filter(({ frame }) => frame === "staff");
  const outside = framed.filter(({ frame }) => frame === "public");
  figure("weight.public.most", Math.max(...outside.map(({ page }) => page.together)), "KB br", { of: "the heaviest public page, with all it needs", pages: outside.length });
  figure("weight.public.script", Math.max(...outside.map(({ page }) => page.script)), "KB gzip", { of: "the most script of a public page" });
  figure("weight.staff.script", Math.max(...inside.map(({ page }) => page.script)), "KB gzip", { of: "the most script of a staff page", pages: inside.length });
  figure("weight.staff.most", Math.max(...inside.map(({ page }) => page.together)), "KB br", { of: "the heaviest staff page, with all it needs" });
  for (const { route, frame, page } of framed) figure(`weight.route /${route.path}`, page.together, "KB br", { frame, html: page.html, styles: page.styles, script: page.script });
}
