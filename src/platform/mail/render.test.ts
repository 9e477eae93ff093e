import { describe, expect, test } from "vitest";
import type { Letter } from "./letters.ts";
import { renderLetter, withOrigin } from "./render.ts";

const letter: Letter = {
  subject: "Тақырып <b>",
  paragraphs: ["Бірінші & екінші"],
  sections: [{ title: "Менің рөлдерім", lines: [{ text: "Рөл «Психолог»", detail: "26 қараша" }] }],
  action: { label: "Ашу", href: "/kk/notifications" },
  footer: { text: "Таңдау", href: "/kk/profile/notifications" },
};

describe("a letter", () => {
  test("says the same as text and as a page", () => {
    const { text, html } = renderLetter(withOrigin(letter, "https://pana.example"), "kk");
    for (const said of ["Менің рөлдерім", "Рөл «Психолог»", "26 қараша", "Ашу", "https://pana.example/kk/notifications", "https://pana.example/kk/profile/notifications"]) {
      expect(text).toContain(said);
      expect(html).toContain(said);
    }
  });

  test("lets nothing that stands in it become markup, and fetches nothing", () => {
    const { html } = renderLetter(letter, "kk");
    expect(html).toContain("Тақырып &lt;b&gt;");
    expect(html).toContain("Бірінші &amp; екінші");
    expect(html).not.toMatch(/<b>|<img|<script|<link|url\(|src=/);
  });

  test("has dark colours where the reader's program knows them, for everything that has a light one", () => {
    const { html } = renderLetter(letter, "kk");
    const dark = /@media \(prefers-color-scheme: dark\) \{([\s\S]*?)\n\}/.exec(html)?.[1] ?? "";
    for (const name of ["ground", "sheet", "quiet", "line", "button"]) {
      expect(dark).toContain(`.${name}`);
      expect(html).toContain(`class="${name}"`);
    }
  });

  test("keeps a whole address as it is", () => {
    const whole = { ...letter, action: { label: "Ашу", href: "https://elsewhere.example/kk" } };
    expect(withOrigin(whole, "https://pana.example").action?.href).toBe("https://elsewhere.example/kk");
    expect(withOrigin({ subject: "", paragraphs: [] }, "https://pana.example")).toEqual({ subject: "", paragraphs: [] });
  });
});
