import { expect, test } from "vitest";
import { sessionClock } from "./session-clock.ts";

const MINUTE = 60_000;
const IDLE = 30 * 60;

function twoTabs() {
  const shared = new Map<string, string>();
  const memory = { getItem: (key: string) => shared.get(key) ?? null, setItem: (key: string, value: string) => void shared.set(key, value) };
  return [sessionClock(memory, IDLE), sessionClock(memory, IDLE)] as const;
}

test("two tabs left alone warn at the same moment and end at the same moment", () => {
  const tabs = twoTabs();
  tabs[0].answered(0, IDLE);
  tabs[1].answered(10 * MINUTE, IDLE);
  const moments = (at: number) => tabs.map((tab) => tab.moment(at * MINUTE));
  expect(moments(37)).toEqual(["open", "open"]);
  expect(moments(38)).toEqual(["ending", "ending"]);
  expect(moments(40)).toEqual(["over", "over"]);
});

test("work in one tab keeps the other, which tells the server no more often", () => {
  const [here, there] = twoTabs();
  here.answered(0, IDLE);
  there.answered(0, IDLE);
  expect(here.tellsWork(4 * MINUTE)).toBe(false);
  expect(here.tellsWork(29 * MINUTE)).toBe(true);
  here.answered(29 * MINUTE, IDLE);
  expect(there.moment(30 * MINUTE)).toBe("open");
  expect(there.tellsWork(30 * MINUTE)).toBe(false);
});

test("after the end no work tells the server, until a sign-in in another tab opens all", () => {
  const [here, there] = twoTabs();
  here.answered(0, IDLE);
  expect(here.tellsWork(31 * MINUTE)).toBe(false);
  there.answered(40 * MINUTE, IDLE);
  expect(here.moment(41 * MINUTE)).toBe("open");
});

test("the longest a session may live is not stretched by work", () => {
  const [here] = twoTabs();
  here.answered(0, 3 * 60);
  expect(here.moment(2 * MINUTE)).toBe("ending");
  expect(here.moment(3 * MINUTE)).toBe("over");
});

test("a session refused by the server is over for every tab", () => {
  const [here, there] = twoTabs();
  there.answered(0, IDLE);
  here.refused(MINUTE);
  expect(there.moment(MINUTE)).toBe("over");
});
