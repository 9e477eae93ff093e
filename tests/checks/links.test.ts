import { describe, expect, test } from "vitest";
import { deadLinks } from "./links.ts";
import { files } from "./source-files.ts";

const papers = files.filter((file) => file.endsWith(".md"));

describe("papers", () => {
  test.each(papers)("%s leads nowhere that is not there", (file) => {
    expect(deadLinks(file)).toEqual([]);
  });

  test("the search finds a missing file and a missing heading, and passes over code and the web", () => {
    const text = "# One two\n[a](#one-two) [b](#three) [c](package.json) [d](absent.md) [e](https://example.org) `[f](x.md)`\n```\n[g](y.md)\n```\n";
    expect(deadLinks("x.md", text)).toEqual(["#three", "absent.md"]);
  });
});
