import { Icon } from "#ui/icon.tsx";
import { useWords } from "#ui/words.tsx";

export function Copyable({ text }: { text: string }) {
  const words = useWords();
  return (
    <span className="copy">
      <code>{text}</code>
      <button type="button" className="button" data-dense="" data-copy={text} data-copied={words.copied} hidden>
        <Icon name="copy" />
        <span>{words.copy}</span>
      </button>
    </span>
  );
}
