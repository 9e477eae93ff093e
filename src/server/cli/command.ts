/** One thing that whoever operates the program can ask of it: npm run pana -- NAME. */
export type Command = {
  /** What follows the name, such as "FILE". */
  usage: string;
  /** One line for the list of all commands. */
  summary: string;
  /** What --help adds to the summary. */
  help: string;
  run(args: readonly string[]): Promise<void>;
};
