import type { Demo, MadePerson } from "./load.ts";

/** By the part of the address before @demo.pana. */
export function personOf(demo: Demo, name: string): MadePerson {
  const person = demo.people.get(`${name}@demo.pana`);
  if (!person) throw new Error(`The demo has nobody called ${name}.`);
  return person;
}
