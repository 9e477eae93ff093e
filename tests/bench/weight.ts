import { allRoutes, shellOf } from "#server/all-routes.ts";
import { visitFinder } from "#server/find-visit.ts";
import { DEMO_PASSWORD } from "#world/demo/people.ts";
import { figure } from "./figure.ts";
import { newFolder } from "./folder.ts";
import { startProgram } from "./program.ts";
import { Visitor } from "./visitor.ts";
import { type PageWeight, Scales } from "./weigh.ts";

/** Who between them may open nearly every page. */
const PEOPLE = ["admin", "deputy", "director", "network", "psychologist"];
const NOT_A_PAGE = /\/(?:export|sign-out|print|files|template)(?:\/|$)/;
const find = visitFinder(allRoutes);
const routeOf = (path: string) => find(path.replace(/^\/kk/, "") || "/")?.route;

/** What a browser must fetch to show each page for the first time. */
export async function weight(): Promise<void> {
  const program = await startProgram(await newFolder());
  try {
    const scales = new Scales();
    const weighed = new Map<string, PageWeight>();
    const stranger = new Visitor(program.origin);
    for (const { path, access } of allRoutes) {
      if (access === "public") await weighOnce(`/kk/${path.replaceAll(/:\w+/g, "0")}`.replace(/\/$/, ""), stranger);
    }
    for (const person of PEOPLE) {
      const visitor = new Visitor(program.origin);
      await visitor.signIn(`${person}@demo.pana`, DEMO_PASSWORD);
      await walk(visitor);
    }
    tell(weighed);

    /** The page's links, or none when it is known or no page. */
    async function weighOnce(path: string, visitor: Visitor): Promise<string[]> {
      const route = routeOf(path);
      if (!route || weighed.has(route.path) || NOT_A_PAGE.test(path)) return [];
      const answer = await visitor.get(path);
      if (!answer.headers.get("Content-Type")?.includes("text/html") || routeOf(new URL(answer.url).pathname) !== route) return [];
      const html = await answer.text();
      weighed.set(route.path, await scales.weigh(html, visitor));
      return [...html.matchAll(/<a\b[^>]*?\bhref="(\/kk\/[^"?#]*)/g)].map(([, href = ""]) => href);
    }

    async function walk(visitor: Visitor): Promise<void> {
      const opened = new Set<string>();
      const queue = ["/kk/home", ...allRoutes.filter(({ path }) => !path.includes(":")).map(({ path }) => `/kk/${path}`)];
      for (let path = queue.shift(); path; path = queue.shift()) {
        if (opened.has(path)) continue;
        opened.add(path);
        queue.push(...(await weighOnce(path, visitor)).filter((href) => !opened.has(href)));
      }
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
