/** A form that waits on this device, as it would have been sent; nobody can read it without the key. */
export type Kept = { at: number; iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer };
export type Sent = { type: string; body: ArrayBuffer };

const STORE = "forms";

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("pana", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error("The device keeps nothing."));
  });
}

async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(new Error("The device is full."));
    });
  } finally {
    database.close();
  }
}

/** The key is never stored: the server gives it to its owner with the page, so that nothing is left of it after signing out. */
export async function keyFrom(secret: string): Promise<{ key: CryptoKey; owner: string }> {
  const bytes = Uint8Array.from(atob(secret.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
  const mark = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).subarray(0, 8);
  return { key: await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]), owner: Array.from(mark, (byte) => byte.toString(16)).join("") };
}

export async function keep(name: string, key: CryptoKey, { type, body }: Sent): Promise<void> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const head = new TextEncoder().encode(`${type}\n`);
  const plain = new Uint8Array(head.length + body.byteLength);
  plain.set(head);
  plain.set(new Uint8Array(body), head.length);
  const kept: Kept = { at: Date.now(), iv, sealed: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, plain) };
  await inStore("readwrite", (store) => store.put(kept, name));
}

/** Nothing where nothing waits, or where it cannot be opened. */
export async function findKept(name: string, key: CryptoKey): Promise<(Sent & { at: number }) | undefined> {
  const kept = await inStore<Kept | undefined>("readonly", (store) => store.get(name));
  const plain = kept && (await crypto.subtle.decrypt({ name: "AES-GCM", iv: kept.iv }, key, kept.sealed).catch(() => undefined));
  if (!kept || !plain) return undefined;
  const end = new Uint8Array(plain).indexOf(10);
  return { at: kept.at, type: new TextDecoder().decode(plain.slice(0, end)), body: plain.slice(end + 1) };
}

export async function drop(name: string): Promise<void> {
  await inStore("readwrite", (store) => store.delete(name));
}
