import { m } from "#paraglide/messages.js";
import { inLocale, type Locale } from "../i18n/locale.ts";
import type { Letter } from "./letters.ts";

/** As text and as a page that any mail program shows: tables, no pictures, nothing fetched. */
export function renderLetter(letter: Letter, locale: Locale): { subject: string; text: string; html: string } {
  const footer = inLocale(locale, () => m.mail_footer());
  const action = letter.action;
  const text = [...letter.paragraphs, ...(action ? [`${action.label}:\n${action.href}`] : []), `— \n${footer}`].join("\n\n");
  const paragraphs = letter.paragraphs.map((line) => `<p style="margin:0 0 16px">${escape(line)}</p>`);
  const button = action
    ? `<p style="margin:24px 0"><a href="${escape(action.href)}" style="background:#0b6e99;color:#ffffff;padding:12px 20px;border-radius:8px;text-decoration:none;display:inline-block">${escape(action.label)}</a></p>` +
      `<p style="margin:0 0 16px;font-size:13px;color:#5b6670;word-break:break-all">${escape(action.href)}</p>`
    : "";
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escape(letter.subject)}</title></head>
<body style="margin:0;background:#f5f3ee;font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;color:#1d2730">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border-radius:12px">
<tr><td style="padding:28px;font-size:16px;line-height:1.5"><h1 style="font-size:20px;margin:0 0 16px">${escape(letter.subject)}</h1>
${paragraphs.join("\n")}${button}<p style="margin:24px 0 0;font-size:13px;color:#5b6670">${escape(footer)}</p></td></tr></table></td></tr></table></body></html>`;
  return { subject: letter.subject, text, html };
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
