import { currentLocale } from "#platform/i18n/locale.ts";
import { textIn } from "../../schema/texts.ts";

type Text = { kk: string; ru: string; en: string };

/** A text of the regulation. Where it stands in another language than the page, whoever listens to it is told which. */
export function Written({ text }: { text: Text }) {
  const locale = currentLocale();
  if (text[locale]) return text[locale];
  return <span lang={text.kk ? "kk" : "ru"}>{textIn(text)}</span>;
}

export function WrittenList({ items }: { items: readonly Text[] }) {
  if (items.length === 0) return null;
  return (
    <ul className="listed">
      {items.map((item) => (
        <li key={item.kk}>
          <Written text={item} />
        </li>
      ))}
    </ul>
  );
}
