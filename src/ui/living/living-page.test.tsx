import { describe, expect, test } from "vitest";
import { LivingPage } from "#ui/living/living-page.tsx";
import { LivingCalmShell, LivingPublicShell, LivingStaffShell } from "#ui/living/shells.tsx";
import { render } from "#ui/render-for-test.tsx";

const pages = {
  staff: render(<LivingStaffShell><LivingPage /></LivingStaffShell>),
  public: render(<LivingPublicShell />),
  calm: render(<LivingCalmShell />),
};

describe.each(Object.entries(pages))("every component on the %s page", (_, html) => {
  test("has an id of its own", () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test("names only ids that exist when it points at a label, a help text, an error or a popover", () => {
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const named = [...html.matchAll(/ (?:for|aria-describedby|aria-labelledby|aria-controls|popovertarget|commandfor)="([^"]+)"/gi)].flatMap(([, list]) => list?.split(" ") ?? []);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  test("keeps to the content security policy: no inline style, no inline handler", () => {
    expect(html.match(/ (?:style|on[a-z]+)="/g)).toBeNull();
  });
});

test("the error summary leads to a control for each error", () => {
  const targets = [...pages.staff.matchAll(/href="#(f-[^"]+)"/g)].map(([, id]) => id);
  expect(targets).toHaveLength(4);
  for (const id of targets) expect(pages.staff).toMatch(new RegExp(`<(?:input|textarea|select)[^>]* id="${id}"`));
});

test("zero, not reported and withheld are three different things", () => {
  expect(pages.staff).toContain('<span class="number-value">0</span>');
  expect(pages.staff).toContain('data-missing="">notReported');
  expect(pages.staff).toContain('data-missing="">withheld');
});
