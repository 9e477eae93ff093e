import type { LanguageLink } from "#ui/shell-data.ts";
import { useWords } from "#ui/words.tsx";

function LanguageAnchor({ href, label, lang, current }: LanguageLink) {
  return (
    <a href={href} lang={lang} hrefLang={lang} aria-current={current ? "true" : undefined}>
      {label}
    </a>
  );
}

export function LanguageLinks({ languages }: { languages: readonly LanguageLink[] }) {
  const words = useWords();
  return (
    <nav aria-label={words.language}>
      <ul className="tongue-links">
        {languages.map((one) => (
          <li key={one.lang}>
            <LanguageAnchor {...one} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function LanguageSegments({ languages }: { languages: readonly LanguageLink[] }) {
  const words = useWords();
  return (
    <nav className="segmented" aria-label={words.language}>
      {languages.map((one) => (
        <LanguageAnchor key={one.lang} {...one} />
      ))}
    </nav>
  );
}
