export type ToJudge = {
  id: string;
  schoolPath: string;
  nomination: string;
  /** Jurors who have it already, and those who stepped back from it. */
  has: readonly string[];
  steppedBack: readonly string[];
};

export type Juror = {
  id: string;
  /** Empty: all of them. */
  nominations: readonly string[];
  /** Paths of the places where the juror works. */
  places: readonly string[];
};

export type Assigned = { entryId: string; jurorId: string };

/** Nobody judges work of a school where they work. */
export function mayJudge(juror: Juror, entry: Pick<ToJudge, "schoolPath" | "nomination">): boolean {
  return !juror.places.includes(entry.schoolPath) && (juror.nominations.length === 0 || juror.nominations.includes(entry.nomination));
}

/** Gives every entry as many jurors as it lacks, each time those who have the least to do. What stands already stays. */
export function assign(entries: readonly ToJudge[], jurors: readonly Juror[], perEntry: number): { added: Assigned[]; short: string[] } {
  const load = new Map(jurors.map(({ id }) => [id, 0]));
  for (const jurorId of entries.flatMap(({ has }) => has)) load.set(jurorId, (load.get(jurorId) ?? 0) + 1);
  const choosable = entries.map((entry) => ({ entry, from: jurors.filter((juror) => mayJudge(juror, entry) && !entry.has.includes(juror.id) && !entry.steppedBack.includes(juror.id)) }));
  const added: Assigned[] = [];
  const short: string[] = [];
  for (const { entry, from } of choosable.toSorted((a, b) => a.from.length - b.from.length || (a.entry.id < b.entry.id ? -1 : 1))) {
    const lacking = Math.max(0, perEntry - entry.has.length);
    const chosen = from.toSorted((a, b) => load.get(a.id)! - load.get(b.id)! || (a.id < b.id ? -1 : 1)).slice(0, lacking);
    for (const { id } of chosen) {
      load.set(id, load.get(id)! + 1);
      added.push({ entryId: entry.id, jurorId: id });
    }
    if (chosen.length < lacking) short.push(entry.id);
  }
  return { added, short };
}
