/** Words apart by white space. Families stand in the form for men. */
export type NameStock = {
  men: string;
  women: string;
  families: string;
  sameForBoth?: string;
  /** Names of fathers, where they differ from the names of sons. */
  fathers?: string;
};

export function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
