import { useWords } from "#ui/words.tsx";

export function SkipLink() {
  return (
    <a className="skip" href="#content">
      {useWords().skip}
    </a>
  );
}
