type Person = { accountId: string; hasKey: boolean };
type Holder = { accountId: string };

/** Members a note may be shared with: those who have a key and do not read it yet. */
export function sharableWith<P extends Person>(team: readonly P[], holders: readonly Holder[], hiddenFrom: readonly string[]): P[] {
  const already = new Set([...holders.map((holder) => holder.accountId), ...hiddenFrom]);
  return team.filter((member) => member.hasKey && !already.has(member.accountId));
}

/** Members who may be excluded from a note: everybody of the team but oneself, whether they read it yet or not. */
export function excludable<P extends Person>(team: readonly P[], ownId: string, hiddenFrom: readonly string[]): P[] {
  return team.filter((member) => member.accountId !== ownId && !hiddenFrom.includes(member.accountId));
}
