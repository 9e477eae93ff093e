/** Each language in its own words. */
export const LANGUAGE_NAMES = { kk: "Қазақша", ru: "Русский", en: "English" } as const;
