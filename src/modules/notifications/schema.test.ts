import { describe, expect, test } from "vitest";
import { settingsForm, storedMail } from "./schema.ts";

const sent = { roles: "bell", digestHour: "8", quiet: "on", quietFrom: "21", quietTo: "8" };
const errorsOf = (form: unknown) => [...new Set(settingsForm.safeParse(form).error?.issues.map(({ path }) => path.join(".")))];

describe("a choice", () => {
  test("keeps what was chosen and nothing about the rest", () => {
    expect(settingsForm.parse(sent)).toEqual({ mail: { roles: "bell" }, digestHour: 8, quiet: { from: 21, to: 8 } });
  });

  test("without the tick has no quiet hours, whatever stands in their fields", () => {
    const { quiet: _, ...unticked } = sent;
    expect(settingsForm.parse({ ...unticked, quietTo: "21", digestHour: "23" })).toEqual({ mail: { roles: "bell" }, digestHour: 23, quiet: null });
  });

  test("is refused where quiet hours have no length, or the daily letter would fall into them", () => {
    expect(errorsOf({ ...sent, quietTo: "21" })).toEqual(["quietTo"]);
    expect(errorsOf({ ...sent, digestHour: "23" })).toEqual(["digestHour"]);
    expect(errorsOf({ ...sent, digestHour: "7" })).toEqual(["digestHour"]);
    expect(errorsOf({ ...sent, digestHour: "20" })).toEqual([]);
  });

  test("is refused where it names what is not offered", () => {
    expect(errorsOf({ ...sent, roles: "pigeon" })).toEqual(["roles"]);
    expect(errorsOf({ ...sent, digestHour: "24" })).toEqual(["digestHour"]);
    expect(errorsOf({ ...sent, digestHour: "soon" })).toEqual(["digestHour"]);
  });
});

test("what is stored of a group or a way that no longer exists falls back to the usual", () => {
  expect(storedMail.parse({ roles: "digest", invitations: "pigeon", formerly: "bell" })).toEqual({ roles: "digest" });
});
