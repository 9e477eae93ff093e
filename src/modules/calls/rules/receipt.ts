import { randomInt } from "node:crypto";

const GROUPS = 5;
const GROUP = 4;
export const RECEIPT_DIGITS = GROUPS * GROUP;

/** Twenty random digits hold 66 bits: nobody meets one by trying, and a child can copy them. */
export function newReceipt(): string {
  return Array.from({ length: RECEIPT_DIGITS }, () => randomInt(10)).join("");
}

/** In groups, as people read and copy it. */
export function groupsOf(digits: string): string[] {
  return digits.match(/.{4}/g) ?? [];
}

/** What somebody typed from paper, with spaces, dashes or line breaks; undefined when it cannot be a receipt. */
export function readReceipt(typed: string): string | undefined {
  const digits = typed.normalize("NFKC").replaceAll(/[\s\p{P}]/gu, "");
  return digits.length === RECEIPT_DIGITS && /^[0-9]+$/.test(digits) ? digits : undefined;
}
