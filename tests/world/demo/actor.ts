import type { PersonScope } from "#platform/access/scope.ts";
import { setClock } from "#platform/clock.ts";
import { write, type WriteTx } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { reachOf } from "#modules/places/public.server.ts";
import type { VaultKeys } from "#platform/vault/keys.server.ts";
import { vaultForRequest, type VaultForRequest } from "#platform/vault/request.server.ts";
import { closeSession } from "#platform/vault/session.server.ts";
import { placeAt, type DemoPlaces } from "./make-places.ts";
import type { MadePerson } from "./load.ts";
import { DEMO_PASSWORD } from "./people.ts";

type Session = { sessionId: string; vault: VaultForRequest; keys: VaultKeys };

/** Somebody of the demo at work: does things in their own name, at a moment of the past. */
export class Actor {
  readonly accountId: string;
  readonly place: { id: string; path: string };
  readonly #person: MadePerson;
  #session: Session | undefined;

  constructor(places: DemoPlaces, person: MadePerson) {
    this.#person = person;
    this.accountId = person.accountId;
    const { id, path } = placeAt(places, person.duties[0].at);
    this.place = { id, path };
  }

  async does<T>(when: Date, work: (tx: WriteTx, scope: PersonScope) => Promise<T>): Promise<T> {
    const scope = await this.#scope(newId());
    setClock(when);
    try {
      return await write(scope, (tx) => work(tx, scope));
    } finally {
      setClock(undefined);
    }
  }

  /** The same with the vault open, as after a sign-in with the password. */
  async doesWithKeys<T>(when: Date, work: (tx: WriteTx, keys: VaultKeys) => Promise<T>): Promise<T> {
    this.#session ??= await this.#signIn();
    const { keys } = this.#session;
    return this.does(when, (tx) => work(tx, keys));
  }

  /** Shuts the vault again and leaves no session behind. */
  async leaves(): Promise<void> {
    if (!this.#session) return;
    const { sessionId, vault } = this.#session;
    this.#session = undefined;
    vault.wipe();
    await write(await this.#scope(sessionId), (tx) => closeSession(tx, sessionId));
  }

  async #signIn(): Promise<Session> {
    const sessionId = newId();
    const vault = vaultForRequest(sessionId, "t".repeat(43), this.accountId);
    const opening = await vault.open(DEMO_PASSWORD);
    const keys = await vault.keys();
    if (opening !== "opened" || keys === "shut") throw new Error(`The vault of ${this.#person.email} stays shut.`);
    return { sessionId, vault, keys };
  }

  async #scope(sessionId: string): Promise<PersonScope> {
    const { role } = this.#person.duties[0];
    const scope = { kind: "person", accountId: this.accountId, sessionId, role, placeId: this.place.id, placePath: this.place.path } as const;
    const reach = await write({ ...scope, reach: [this.place.path] }, (tx) => reachOf(tx, this.place.id));
    return { ...scope, reach };
  }
}

/** A working hour so many days ago, in Almaty. */
export function daysAgo(days: number, clock: string): Date {
  const day = new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  return new Date(`${day}T${clock}:00+05:00`);
}
