import { describe, expect, test } from "vitest";
import { inLocale } from "#platform/i18n/locale.ts";
import { whyNotThisPassword } from "./common-passwords.server.ts";
import { passwordProblem } from "./password-rules.ts";
import { readPasswordContent } from "./passwords-content.server.ts";

const { rows } = readPasswordContent();
const problem = (password: string, own: string[] = []) => passwordProblem(password, { isCommon: () => false, rows }, own);
const refusal = (password: string) => inLocale("en", () => whyNotThisPassword(password));

describe("a new password", () => {
  test("is taken when it is long, whatever it is made of", () => {
    for (const good of ["төрт түлік мал", "🐎🐎 жүйрік аттар", "correct horse battery", "        a b c d", "87013214467"]) expect(problem(good)).toBeNull();
  });

  test("counts characters as people see them, after both ways of writing a letter became one", () => {
    expect(problem("й".normalize("NFD").repeat(9))).toBe("short");
    expect(problem("абв где жз")).toBeNull();
    expect(problem("ұ".repeat(257))).toBe("long");
  });

  test.each(["qwertyuiop", "1234567890", "йцукенгшщз", "йцукен12345", "1qaz2wsx3edc", "әіңғүұқөһ123", "0987654321", "aaaaaaaaaa", "абабабабаб", "zxcvbnm,./asd"])(
    "cannot be a walk along the keyboard: %s",
    (walk) => expect(problem(walk)).toBe("walk"),
  );

  test.each(["казахстан2026", "Қазақстан2026", "құпиясөз1!", "password12", "gfhjkm123456", "Almaty2026!!", "нурсултан1", "мектеп12345"])(
    "cannot be among the commonest, with digits around it: %s",
    (common) => expect(refusal(common)).toMatch(/among the first/),
  );

  test("cannot be the own address or name with digits", () => {
    expect(problem("aisha.seitkali1", ["aisha.seitkali@mektep.kz"])).toBe("own");
    expect(problem("Сейтқалиева99", ["Сейтқалиева"])).toBe("own");
  });
});
