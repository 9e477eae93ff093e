import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { OperatorError } from "../operator-error.ts";
import { type Binaries, findBinaries } from "./binaries.server.ts";
import { createHome, SUPERUSER, writeSettings } from "./cluster.server.ts";
import { findHome, notWritable, ownerOf, prepareDataFolder, REACHABLE_FOLDER } from "./data-folder.server.ts";
import { folderInUse, PATIENCE_MS, takeFolderLock } from "./folder-lock.server.ts";
import { canEnter, type OperatingUser, programUser, serverUser } from "./operating-user.server.ts";
import * as postmaster from "./postmaster.server.ts";
import { DATABASE, ensureRolesAndDatabase } from "./roles.server.ts";
import { connectAsSuperuser } from "./server-connection.server.ts";

const TRY_FOR_MS = 15_000;

export type Embedded = {
  connection: { host: string; port: number; database: string; user: string };
  /** The folder that truly holds the database; outside the data folder when its service user cannot enter there. */
  home: string;
  /** True when this opening made the database. */
  created: boolean;
  /** True when another program owns the folder and this one only joins it. */
  guest: boolean;
  stop(): Promise<void>;
};

export type OpenOptions = {
  /** Join a folder that another program owns, instead of refusing. */
  mayJoin?: boolean;
  /** The server died and could not be brought back. */
  onLost?: (error: Error) => void;
};

/** Opens the database of a data folder: made when missing, found when left running, restarted when it dies. */
export async function openEmbedded(dataDir: string, options: OpenOptions = {}): Promise<Embedded> {
  const program = programUser();
  prepareDataFolder(dataDir, program);
  const found = findHome(dataDir);
  const server = serverUser(program, found === undefined ? undefined : ownerOf(found));
  if (found !== undefined && ownerOf(found) !== server.uid) {
    throw new OperatorError(`The database in ${dataDir} belongs to another user than ${server.name}; run the program as its owner or set DATA_DIR to another folder.`);
  }
  if (found !== undefined && !canEnter(server, found)) {
    throw new OperatorError(`User ${server.name}, who runs the database, cannot enter ${found}; open its parent folders for passing through or set DATA_DIR to another folder.`);
  }
  try {
    const binaries = findBinaries(server, program.uid === 0 ? REACHABLE_FOLDER : dataDir);
    const home = found ?? (await createHome(dataDir, binaries, server));
    const folder = new OpenFolder(dataDir, home, binaries, program, server, options);
    await folder.open();
    return folder.asEmbedded(found === undefined);
  } catch (error) {
    throw notWritable(dataDir, program, error);
  }
}

class OpenFolder {
  readonly #dataDir: string;
  readonly #home: string;
  readonly #binaries: Binaries;
  readonly #program: OperatingUser;
  readonly #server: OperatingUser;
  readonly #options: OpenOptions;
  #socketFolder: string | undefined;
  #lock: pg.Client | undefined;
  #guest = false;
  #closing = false;

  constructor(dataDir: string, home: string, binaries: Binaries, program: OperatingUser, server: OperatingUser, options: OpenOptions) {
    this.#dataDir = dataDir;
    this.#home = home;
    this.#binaries = binaries;
    this.#program = program;
    this.#server = server;
    this.#options = options;
  }

  asEmbedded(created: boolean): Embedded {
    return {
      connection: { host: this.#socketFolder!, port: postmaster.PORT, database: DATABASE, user: SUPERUSER },
      home: this.#home,
      created,
      guest: this.#guest,
      stop: () => this.#stop(),
    };
  }

  async open(): Promise<void> {
    postmaster.shortenLog(this.#home);
    if (writeSettings(this.#home, this.#program, this.#server)) postmaster.reloadSettings(this.#home);
    const client = await this.#connectOrStart();
    if (await takeFolderLock(client, this.#options.mayJoin ? 0 : PATIENCE_MS)) {
      this.#watch(client);
      await ensureRolesAndDatabase(client);
      return;
    }
    const refusal = await folderInUse(client, this.#dataDir);
    await client.end();
    if (!this.#options.mayJoin) throw refusal;
    this.#guest = true;
  }

  async #connectOrStart(): Promise<pg.Client> {
    let latest = Date.now() + TRY_FOR_MS;
    let starting = false;
    for (;;) {
      const noted = postmaster.notedPostmaster(this.#home);
      const attempt = noted ? await connectAsSuperuser(noted.socketFolder, this.#server, "postgres") : "nobody listens";
      if (typeof attempt !== "string") {
        this.#socketFolder = noted!.socketFolder;
        return attempt;
      }
      if (attempt === "starting or stopping") latest = Date.now() + TRY_FOR_MS;
      if (attempt === "nobody listens" && !starting) {
        postmaster.dropStaleNote(this.#home);
        this.#socketFolder ??= postmaster.makeSocketFolder(this.#home, this.#server);
        starting = true;
        const { ended } = postmaster.startPostmaster(this.#home, this.#binaries, this.#server, this.#socketFolder);
        void ended.then(() => pause(200)).then(() => (starting = false));
      }
      if (Date.now() > latest) {
        throw new OperatorError(`The embedded database in ${this.#dataDir} does not start: ${postmaster.lastWordsOfLog(this.#home)}`);
      }
      await pause(20);
    }
  }

  #watch(client: pg.Client): void {
    this.#lock = client;
    client.once("end", () => {
      this.#lock = undefined;
      if (!this.#closing) void this.#recover();
    });
  }

  async #recover(): Promise<void> {
    try {
      await this.open();
      if (this.#closing) await this.#stop();
    } catch (error) {
      this.#options.onLost?.(error instanceof Error ? error : new Error(String(error)));
    }
  }

  async #stop(): Promise<void> {
    this.#closing = true;
    if (this.#guest || !this.#lock) return;
    const noted = postmaster.notedPostmaster(this.#home);
    if (noted) await postmaster.stopPostmaster(this.#home, noted);
    await this.#lock?.end().catch(() => {});
    postmaster.removeSocketFolder(this.#home, this.#socketFolder!);
  }
}
