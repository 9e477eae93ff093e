import { createContext, type ReactNode, useContext } from "react";

export type UiWords = {
  account: string;
  apply: string;
  ascending: string;
  breadcrumb: string;
  charactersLeft: (count: number) => string;
  charactersOver: (count: number) => string;
  chooseColumns: string;
  chooseFile: string;
  chooseFiles: string;
  clearFilters: string;
  close: string;
  compact: string;
  copied: string;
  copy: string;
  descending: string;
  done: string;
  download: string;
  dropFile: string;
  errorPrefix: string;
  errorSummary: (count: number) => string;
  fileTooLarge: string;
  filters: string;
  filtersActive: (count: number) => string;
  foundPlaces: string;
  from: string;
  fullYear: string;
  hidePassword: string;
  inWork: string;
  kilobytes: string;
  language: string;
  legend: string;
  mainMenu: string;
  megabytes: string;
  more: string;
  next: string;
  notDone: string;
  notReported: string;
  nothingFound: string;
  nothingMatches: string;
  optional: string;
  page: (page: number) => string;
  pages: string;
  previous: string;
  quarter: (quarter: number) => string;
  quarterLabel: string;
  range: (first: number, last: number, total: number) => string;
  rowsPerPage: string;
  scheme: string;
  schemeAuto: string;
  schemeDark: string;
  schemeLight: string;
  schoolYear: string;
  search: string;
  searching: string;
  seat: string;
  showPassword: string;
  skip: string;
  sort: string;
  sortBy: (label: string) => string;
  to: string;
  todo: string;
  total: string;
  unread: (count: number) => string;
  uploading: string;
  withheld: string;
};

const Words = createContext<UiWords | null>(null);

export function UiWordsProvider({ words, children }: { words: UiWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>;
}

export function useWords(): UiWords {
  const words = useContext(Words);
  if (!words) throw new Error("Wrap the page in UiWordsProvider: components need their words in the reader's language.");
  return words;
}
