import { textIn } from "./schema/texts.ts";

type Titled = { title_kk: string; title_ru: string; title_en: string };

export function titleOf({ title_kk, title_ru, title_en }: Titled): string {
  return textIn({ kk: title_kk, ru: title_ru, en: title_en });
}
