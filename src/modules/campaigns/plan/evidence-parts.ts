import { recognise } from "../rules/links.ts";

export type EvidencePart = { text: string; url: string | null };

/** Evidence as it was typed, with the addresses of the web in it told apart. */
export function evidenceParts(evidence: string): EvidencePart[] {
  return evidence.split(/(https?:\/\/[^\s,;]+)/u).flatMap((text): EvidencePart[] => {
    if (text === "") return [];
    const found = /^https?:\/\//u.test(text) ? recognise(text) : undefined;
    return [{ text, url: found?.kind === "link" ? found.url : null }];
  });
}
