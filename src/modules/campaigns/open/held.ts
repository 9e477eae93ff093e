import { formatDate } from "#platform/i18n/format.ts";

type Held = { heldFrom: string; heldUntil: string; heldAt: string | null };

/** «2025 жылғы 9–17 қазан», «2025 жылғы 21 қазан, 11:00». */
export function heldInWords({ heldFrom, heldUntil, heldAt }: Held): string {
  const hour = heldAt === null ? "" : `, ${heldAt.slice(0, 5)}`;
  if (heldFrom === heldUntil) return `${formatDate(heldFrom)}${hour}`;
  if (heldFrom.slice(0, 7) !== heldUntil.slice(0, 7)) return `${formatDate(heldFrom)} – ${formatDate(heldUntil)}${hour}`;
  const [first, last] = [Number(heldFrom.slice(8)), Number(heldUntil.slice(8))];
  return formatDate(heldUntil).replace(new RegExp(`(?<!\\d)${last}(?!\\d)`), `${first}–${last}`) + hour;
}
