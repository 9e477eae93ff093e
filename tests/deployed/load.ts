import { setTimeout as pause } from "node:timers/promises";
import { hiddenFields, type Visitor } from "./visitor.ts";

/** Reads one page over and over until ended; answers with what was not a page. */
export function keepAsking(visitor: Visitor, path: string) {
  let [over, count] = [false, 0];
  const failed: string[] = [];
  const asking = (async () => {
    while (!over) {
      const said = await visitor.get(path).then(({ status }) => (status === 200 ? null : `${path} ${status}`), String);
      if (said) failed.push(said);
      count++;
      await pause(30);
    }
  })();
  return {
    count: () => count,
    end: async () => {
      over = true;
      await asking;
      return failed;
    },
  };
}

/**
 * Invites one person after another through the page. A patient visitor whose form brought no answer, or the page of
 * the proxy, does what that page says: sends the same form again.
 */
export async function keepInviting(visitor: Visitor, emails: readonly string[], { patiently = false } = {}): Promise<{ failed: string[] }> {
  const failed: string[] = [];
  for (const email of emails) {
    const page = await opened(visitor, "/kk/people/invite");
    const fields = { ...hiddenFields(page), family_name: "Ахметова", given_name: "Дана", patronymic: "", email, locale: "kk", role: "ministryObserver", safety_function: "", basis: "" };
    for (let tries = 1; ; tries++) {
      const said = await visitor.send("/kk/people/invite", fields).then(({ status }) => (status === 302 || status === 303 ? null : `${email} ${status}`), (error: Error) => `${email} ${error.message}`);
      if (!said) break;
      if (!patiently || tries === 8) {
        failed.push(said);
        break;
      }
      await pause(300);
    }
  }
  if (patiently && failed.length > 0) throw new Error(failed.join("\n"));
  return { failed };
}

async function opened(visitor: Visitor, path: string): Promise<string> {
  const { status, html } = await visitor.get(path);
  if (status !== 200) throw new Error(`${path} ${status}`);
  return html;
}
