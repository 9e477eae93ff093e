import { m } from "#paraglide/messages.js";
import { cleanText } from "#platform/documents/clean-text.ts";
import { renderPdf } from "#platform/documents/pdf.server.ts";
import { qrSvg } from "#platform/documents/pictures.server.ts";
import { link } from "#platform/i18n/link.ts";
import { inLocale, type Locale } from "#platform/i18n/locale.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { POSTER, type PosterSize, type PosterWords } from "./poster.ts";
import { DANGER_NUMBERS } from "./words.ts";

export type PosterSchool = { name_kk: string; name_ru: string; name_en: string; publicCode: string };
export type PosterContact = { phone: string; email: string; room: string };

/** The poster of a school: its own address, where a call reaches its own people, and the numbers that answer at once. */
export async function posterPdf(school: PosterSchool, origin: string, contact: PosterContact, size: PosterSize, locale: Locale): Promise<Buffer> {
  const address = `${origin}${link(`/s/${school.publicCode}`, locale)}`;
  const qr = await qrSvg(address);
  const words = inLocale(locale, (): PosterWords => ({
    language: locale,
    size,
    mark: m.shell_name(),
    school: cleanText(nameOf(school, locale)),
    title: m.calls_poster_heading(),
    lead: m.calls_poster_lead(),
    scan: m.calls_poster_scan(),
    address: address.replace(/^https?:\/\//, ""),
    qr,
    promises: [m.calls_next_unknown(), m.calls_next_who(), m.calls_next_adult()],
    team: m.calls_poster_team(),
    contacts: [contact.phone, contact.room && m.calls_poster_room({ room: contact.room }), contact.email].filter((one) => one !== "").map((one) => cleanText(one)),
    now: m.calls_danger_title(),
    numbers: DANGER_NUMBERS.map(({ number, label }) => ({ number, label: label() })),
  }));
  return renderPdf(POSTER, words);
}
