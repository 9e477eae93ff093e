import { createContext, type ReactNode, useContext } from "react";

export type UiWords = {
  add: string;
  account: string;
  actions: string;
  allRows: string;
  apply: string;
  ascending: string;
  breadcrumb: string;
  cancel: string;
  changed: string;
  charactersLeft: (left: number) => string;
  charactersOver: (over: number) => string;
  chooseColumns: string;
  chooseFile: string;
  chosen: string;
  clearFilters: string;
  close: string;
  copied: string;
  copy: string;
  comfortable: string;
  compact: string;
  current: string;
  descending: string;
  done: string;
  doneNot: string;
  errorPrefix: string;
  errorSummary: (count: number) => string;
  exportRows: string;
  filters: string;
  from: string;
  fullYear: string;
  hidePassword: string;
  inWork: string;
  language: string;
  legend: string;
  leaveUnsaved: string;
  mainMenu: string;
  more: string;
  next: string;
  noData: string;
  nothingFound: string;
  nothingMatches: string;
  notDone: string;
  notReported: string;
  optional: string;
  page: (page: number) => string;
  pages: string;
  previous: string;
  quarter: (quarter: number) => string;
  quarterLabel: string;
  range: (first: number, last: number, total: number) => string;
  removeFilter: (label: string) => string;
  rowsPerPage: string;
  schemeAuto: string;
  scheme: string;
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
  table: string;
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
