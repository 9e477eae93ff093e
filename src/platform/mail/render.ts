import { m } from "#paraglide/messages.js";
import { inLocale, type Locale } from "../i18n/locale.ts";
import type { Letter } from "./letters.ts";

type Rendered = { subject: string; text: string; html: string };

/** Work done when nobody waits writes links without saying where the program is reached from; whoever sends or shows the letter knows. */
export function withOrigin(letter: Letter, origin: string): Letter {
  const whole = (href: string) => (href.startsWith("/") ? origin + href : href);
  const { action, footer } = letter;
  return {
    ...letter,
    ...(action && { action: { ...action, href: whole(action.href) } }),
    ...(footer?.href && { footer: { ...footer, href: whole(footer.href) } }),
  };
}

/** As text and as a page that any mail program shows: tables, no pictures, nothing fetched; dark where the reader's is. */
export function renderLetter(letter: Letter, locale: Locale): Rendered {
  const { subject } = letter;
  const automatic = inLocale(locale, () => m.mail_footer());
  return { subject, text: asText(letter, automatic), html: asPage(letter, automatic, locale) };
}

function asText({ paragraphs, sections = [], action, footer }: Letter, automatic: string): string {
  const under = [footer && (footer.href ? `${footer.text}:\n${footer.href}` : footer.text), automatic].filter(Boolean);
  return [
    ...paragraphs,
    ...sections.map(({ title, lines }) => [title, ...lines.map(({ text, detail }) => `• ${text} (${detail})`)].join("\n")),
    ...(action ? [`${action.label}:\n${action.href}`] : []),
    `— \n${under.join("\n\n")}`,
  ].join("\n\n");
}

/** The colours of the design system, written out where mail programs read them and again for those that know dark. */
const DARK = `@media (prefers-color-scheme: dark) {
.ground { background: #12171c !important; }
.sheet { background: #1c232a !important; color: #e6e9ec !important; }
.quiet, .quiet a { color: #9aa7b2 !important; }
.line { border-color: #323c46 !important; }
.button { background: #58b4dc !important; color: #0d1a22 !important; }
}`;

const small = "font-size:13px;line-height:1.45;color:#5b6670";

function asPage({ subject, paragraphs, sections = [], action, footer }: Letter, automatic: string, locale: Locale): string {
  const body = [
    `<h1 style="font-size:20px;line-height:1.3;margin:0 0 16px">${escape(subject)}</h1>`,
    ...paragraphs.map((line) => `<p style="margin:0 0 16px">${escape(line)}</p>`),
    ...sections.map(sectionOf),
    action ? buttonOf(action) : "",
    `<p class="quiet" style="margin:24px 0 0;${small}">${[footer && footerOf(footer), escape(automatic)].filter(Boolean).join("<br>")}</p>`,
  ];
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escape(subject)}</title><style>${DARK}</style></head>
<body class="ground" style="margin:0;background:#f5f3ee;font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;color:#1d2730">
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" style="background:#f5f3ee"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border-radius:12px;color:#1d2730"><tr><td style="padding:28px 24px;font-size:16px;line-height:1.5">
${body.join("\n")}</td></tr></table></td></tr></table></body></html>`;
}

function sectionOf({ title, lines }: NonNullable<Letter["sections"]>[number]): string {
  const line = (one: (typeof lines)[number]) =>
    `<tr><td class="line" style="padding:8px 0;border-top:1px solid #e4e0d8">${escape(one.text)}<br><span class="quiet" style="${small}">${escape(one.detail)}</span></td></tr>`;
  return `<h2 style="font-size:15px;line-height:1.3;margin:24px 0 6px">${escape(title)}</h2>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0">${lines.map(line).join("")}</table>`;
}

function buttonOf({ label, href }: NonNullable<Letter["action"]>): string {
  return `<p style="margin:24px 0"><a class="button" href="${escape(href)}" style="background:#0b6e99;color:#ffffff;padding:12px 20px;border-radius:8px;text-decoration:none;display:inline-block">${escape(label)}</a></p>
<p class="quiet" style="margin:0 0 16px;${small};word-break:break-all">${escape(href)}</p>`;
}

function footerOf({ text, href }: NonNullable<Letter["footer"]>): string {
  return href ? `<a href="${escape(href)}" style="color:#5b6670">${escape(text)}</a>` : escape(text);
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
