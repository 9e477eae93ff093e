import type { Session } from "#platform/access/session.ts";
import { tryOwnPassword, type OwnPasswordAnswer } from "../credentials/commands.server.ts";

/** While a sign-in sets up its first factor, the password was given a moment ago. */
export function asksPasswordToAdd(session: Session): boolean {
  return session.stage !== "secondFactorSetUp";
}

/** A session alone, perhaps a stolen one, must not add what would then open the account without it. */
export async function mayAddFactor(session: Session, password: string): Promise<OwnPasswordAnswer> {
  if (session.stage === "secondFactor") return { kind: "wrong" };
  return asksPasswordToAdd(session) ? tryOwnPassword(session, password) : { kind: "right" };
}

export type AddedAnswer = { kind: "added"; codes: string[] } | { kind: "wrong" } | { kind: "wrong password" } | { kind: "wait"; waitMs: number };
