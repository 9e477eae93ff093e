import { randomUUID } from "node:crypto";
import * as nodeCrypto from "node:crypto";

/** Time-ordered id for ordinary rows. */
export function newId(): string {
  return nodeCrypto.randomUUIDv7();
}

/** Random id for rows whose order would betray when an anonymous person acted. */
export function randomId(): string {
  return randomUUID();
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isId(value: unknown): value is string {
  return typeof value === "string" && UUID.test(value);
}
