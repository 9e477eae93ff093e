import { m } from "#paraglide/messages.js";
import { currentLocale } from "#platform/i18n/locale.ts";
import type { LegalText } from "../terms/schema.ts";

export function LegalDocument({ text, titled }: { text: LegalText; titled: boolean }) {
  const locale = currentLocale();
  return (
    <article className="reading">
      {titled && <h2>{text.title[locale]}</h2>}
      {text.sections.map((section) => (
        <section key={section.heading.en}>
          <h3>{section.heading[locale]}</h3>
          <ul>
            {section.paragraphs.map((paragraph) => (
              <li key={paragraph.en}>
                {paragraph[locale]} {paragraph.policy && <span className="quiet small">{m.people_policy_paragraph({ paragraph: paragraph.policy })}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}
