import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { taskScope } from "#platform/access/scope.ts";
import type { Session } from "#platform/access/session.ts";
import { now } from "#platform/clock.ts";
import { read, write } from "#platform/database/door.server.ts";
import { isId, newId } from "#platform/ids.ts";
import { ownScope } from "../sessions/own.server.ts";
import { secondFactorAdded } from "./commands.server.ts";
import { keepChallenge, takeChallenge, type PasskeyPurpose } from "./passkey-challenge.server.ts";
import { mayAddFactor, type AddedAnswer } from "./permission.server.ts";
import { passkeyAnswer } from "./schema.ts";

const SIGN_IN = taskScope("sign-in");

/** What the browser asks the device for when a passkey is added. */
export async function optionsToAdd(session: Session, origin: string) {
  const own = await read(ownScope(session), (tx) => tx.selectFrom("passkey").select("credential_id").where("account_id", "=", session.accountId).execute());
  const options = await generateRegistrationOptions({
    rpName: "Pana",
    rpID: hostOf(origin),
    userID: new TextEncoder().encode(session.accountId),
    userName: session.email,
    userDisplayName: `${session.givenName} ${session.familyName}`,
    excludeCredentials: own.map((row) => ({ id: row.credential_id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  const challengeId = await write(ownScope(session), (tx) => keepChallenge(tx, "add", session.accountId, options.challenge));
  return { challengeId, options };
}

/** What the browser asks a device for that shall prove who is there; without an account it may be anybody. */
export async function optionsToShow(purpose: "confirm" | "sign-in", session: Session | null, origin: string) {
  const accountId = purpose === "confirm" ? (session?.accountId ?? null) : null;
  return write(SIGN_IN, async (tx) => {
    const known = accountId ? await tx.selectFrom("passkey").select("credential_id").where("account_id", "=", accountId).execute() : [];
    const options = await generateAuthenticationOptions({
      rpID: hostOf(origin),
      userVerification: "required",
      allowCredentials: known.map((row) => ({ id: row.credential_id })),
    });
    return { challengeId: await keepChallenge(tx, purpose, accountId, options.challenge), options };
  });
}

/** "wrong" is an answer of the device that does not hold. */
export async function addPasskey(session: Session, sent: { challengeId: unknown; response: unknown; label: string; password: string }, origin: string): Promise<AddedAnswer> {
  const permission = await mayAddFactor(session, sent.password);
  if (permission.kind !== "right") return permission.kind === "wrong" ? { kind: "wrong password" } : permission;
  const response = passkeyAnswer.added.safeParse(sent.response);
  if (!isId(sent.challengeId) || !response.success) return { kind: "wrong" };
  const challengeId = sent.challengeId;
  const challenge = await write(ownScope(session), (tx) => takeChallenge(tx, challengeId, "add", session.accountId));
  if (!challenge) return { kind: "wrong" };
  const verified = await verifyRegistrationResponse({
    response: response.data,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: hostOf(origin),
    requireUserVerification: true,
  }).catch(() => null);
  if (!verified?.verified) return { kind: "wrong" };
  const { credential } = verified.registrationInfo;
  const codes = await write(ownScope(session), async (tx) => {
    await tx
      .insertInto("passkey")
      .values({
        account_id: session.accountId,
        id: newId(),
        credential_id: credential.id,
        public_key: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: credential.transports ?? [],
        label: sent.label.trim().slice(0, 60),
        created_at: now(),
      })
      .execute();
    return secondFactorAdded(tx, session, "passkey");
  });
  return { kind: "added", codes };
}

/** Whose passkey answered; null when the answer does not hold. */
export async function whoShowed(purpose: Exclude<PasskeyPurpose, "add">, session: Session | null, sent: { challengeId: unknown; response: unknown }, origin: string): Promise<string | null> {
  const response = passkeyAnswer.shown.safeParse(sent.response);
  if (!isId(sent.challengeId) || !response.success) return null;
  const challengeId = sent.challengeId;
  const accountId = purpose === "confirm" ? (session?.accountId ?? null) : null;
  const found = await write(SIGN_IN, async (tx) => ({
    challenge: await takeChallenge(tx, challengeId, purpose, accountId),
    passkey: await tx.selectFrom("passkey").selectAll().where("credential_id", "=", response.data.id).executeTakeFirst(),
  }));
  const { challenge, passkey } = found;
  if (!challenge || !passkey || (accountId && passkey.account_id !== accountId)) return null;
  const verified = await verifyAuthenticationResponse({
    response: response.data,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: hostOf(origin),
    requireUserVerification: true,
    credential: { id: passkey.credential_id, publicKey: new Uint8Array(passkey.public_key), counter: passkey.counter, transports: passkey.transports },
  }).catch(() => null);
  if (!verified?.verified) return null;
  const counter = verified.authenticationInfo.newCounter;
  await write(SIGN_IN, (tx) => tx.updateTable("passkey").set({ counter, last_used_at: now() }).where("id", "=", passkey.id).execute());
  return passkey.account_id;
}

function hostOf(origin: string): string {
  return new URL(origin).hostname;
}
