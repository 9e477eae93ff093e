const DAY = 86_400_000;
/** Day 0 of Excel, which counts a 29 February 1900 that never was. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
/** 1950 to 2100: a smaller or larger number in a column of days is no day. */
const FIRST_SERIAL = 18_264;
const LAST_SERIAL = 73_415;

/** A day as people and Excel write it, "20.11.2026", "2026-11-20", "46346", as "2026-11-20"; undefined when it is none. */
export function readDay(text: string): string | undefined {
  const plain = text.trim();
  if (/^\d{5}(?:\.\d+)?$/.test(plain)) {
    const serial = Math.floor(Number(plain));
    return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? new Date(EXCEL_EPOCH + serial * DAY).toISOString().slice(0, 10) : undefined;
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.]+Z?)?$/.exec(plain);
  if (iso) return aDay(iso[1]!, iso[2]!, iso[3]!);
  const local = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(plain);
  return local ? aDay(local[3]!, local[2]!, local[1]!) : undefined;
}

function aDay(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? undefined : text;
}

/**
 * A number with a comma or a point, with spaces or the other sign between thousands; undefined when it is none.
 * A single comma or point is taken for the beginning of the fraction, as Kazakh and Russian write it.
 */
export function readNumber(text: string): number | undefined {
  const plain = text.trim().replace(/^[\u2212\u2013]/, "-").replace(/(?<=\d)[\s'\u2019](?=\d{3}(?!\d))/g, "");
  const [, sign = "", digits] = /^([+-]?)(\d[\d.,]*)$/.exec(plain) ?? [];
  if (digits === undefined || /[.,]$/.test(digits)) return undefined;
  const point = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  const mark = digits[point];
  const alone = mark === undefined || digits.indexOf(mark) === point;
  const whole = alone ? digits.slice(0, point < 0 ? undefined : point) : digits;
  const thousands = /^\d+$|^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?:,\d{3})+$/;
  if (!thousands.test(whole)) return undefined;
  return Number(`${sign}${whole.replace(/[.,]/g, "")}${alone && point >= 0 ? `.${digits.slice(point + 1)}` : ""}`);
}
