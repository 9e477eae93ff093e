export const SCHEME_COOKIE = "pana-scheme";
const SCHEMES = ["light", "dark", "auto"] as const;
export type Scheme = (typeof SCHEMES)[number];

export function readScheme(value: unknown): Scheme {
  return SCHEMES.find((scheme) => scheme === value) ?? "auto";
}
