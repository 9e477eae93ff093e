import { m } from "#paraglide/messages.js";
import { currentLocale } from "#platform/i18n/locale.ts";
import { Stack } from "#ui/layout.tsx";
import type { LegalText } from "../terms/schema.ts";

export function LegalDocument({ text, titled }: { text: LegalText; titled: boolean }) {
  const locale = currentLocale();
  return (
    <article>
      <Stack>
        {titled && <h2>{text.title[locale]}</h2>}
        {text.sections.map((section) => (
          <section key={section.heading.en}>
            <Stack gap="small">
              {titled ? <h3>{section.heading[locale]}</h3> : <h2>{section.heading[locale]}</h2>}
              {section.paragraphs.map((paragraph) => (
                <p key={paragraph.en}>
                  {paragraph[locale]} {paragraph.policy && <span className="quiet small">{m.people_policy_paragraph({ paragraph: paragraph.policy })}</span>}
                </p>
              ))}
            </Stack>
          </section>
        ))}
      </Stack>
    </article>
  );
}
