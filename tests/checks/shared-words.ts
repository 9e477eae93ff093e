/** Words that are the same, and right, in two of our languages: names, signs, and what Kazakh and Russian share. */
const SHARED_WORDS: ReadonlySet<string> = new Set(
  `пана pana токен api excel csv pdf yaml json qr id url
   директор психолог юрист педагог куратор инспектор методист аналитик тренер редактор координатор администратор министрлік
   лицей гимназия интернат колледж институт полиция орган аудит статус файл документ индекс формат экран код тип номер
   факт контакт контактілер телефон адрес сайт логотип процент балл бюджет журнал архив фото видео тест анкета паспорт
   акт план протокол инцидент медиатор волонтёр центр регион округ блок метод модуль курс вебинар семинар онлайн офлайн
   флешмоб челлендж сценарий кульминация финал сертификат
   абай астана шымкент алматы жетісу ұлытау a b кб мб`.split(/\s+/),
);

export function allShared(text: string): boolean {
  const bare = text.replace(/\{\w+\}/g, " ").toLowerCase();
  return (bare.match(/[\p{L}\p{M}]+/gu) ?? []).every((word) => SHARED_WORDS.has(word));
}
