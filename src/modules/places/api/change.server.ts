import { sql } from "kysely";
import { z } from "zod";
import { m } from "#paraglide/messages.js";
import type { PersonScope } from "#platform/access/scope.ts";
import { changing } from "#platform/api/operation.ts";
import { Problem } from "#platform/api/problem.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { mayAddUnder, mayChange } from "../access.ts";
import { changePlace } from "../commands/change.server.ts";
import { createSchool } from "../commands/create.server.ts";
import { findPlace, findPlaceByCode, findPlaceInReach } from "../queries/tree.server.ts";
import { KINDS_UNDER } from "../schema.ts";
import { asSchool, schoolAnswer } from "./answers.ts";
import { asNewSchool, newSchool, schoolChange } from "./bodies.ts";
import { schoolInReach } from "./read.server.ts";

export const schoolsCreate = changing({
  id: "schools.create",
  method: "post",
  path: "/places/{placeId}/schools",
  scope: "places:write",
  action: "places.restructure",
  summary: m.api_op_schools_create,
  about: m.api_op_schools_create_about,
  params: z.strictObject({ placeId: z.guid() }),
  body: newSchool,
  answer: schoolAnswer,
  refusals: ["taken"],
  open: async (tx, scope, { placeId }) => {
    const parent = await findPlaceInReach(tx, placeId);
    if (parent && !mayAddUnder(scope, parent)) throw new Problem("role-may-not");
    return parent && !parent.valid_to && KINDS_UNDER[parent.kind].includes("school") ? parent : undefined;
  },
  handle: async (tx, scope, { target, body }) => {
    await requireFreeCode(tx, body.code);
    await requireNetwork(tx, body.networkId);
    const { id } = await createSchool(tx, asNewSchool(target.id, body));
    return { body: await made(tx, scope, id), location: `/schools/${id}` };
  },
});

export const schoolsChange = changing({
  id: "schools.change",
  method: "patch",
  path: "/schools/{schoolId}",
  scope: "places:write",
  action: "places.edit",
  summary: m.api_op_schools_change,
  about: m.api_op_schools_change_about,
  params: z.strictObject({ schoolId: z.guid() }),
  body: schoolChange,
  answer: schoolAnswer,
  matches: true,
  refusals: ["taken"],
  open: async (tx, scope, { schoolId }) => {
    // Whoever else changes it waits here, so that what is compared is what will be changed.
    await sql`SELECT FROM place WHERE id = ${schoolId} AND pana_within(path) FOR UPDATE`.execute(tx);
    const school = await schoolInReach(tx, scope, schoolId);
    if (!school) return undefined;
    const may = mayChange(scope, school);
    if (!may.contact) throw new Problem("role-may-not");
    return { school, may };
  },
  handle: async (tx, scope, { target: { school, may }, body, match }) => {
    match(asSchool(school));
    const { names, code, contact, ...details } = body;
    const { schoolType, ...plain } = details;
    const beyond = Object.keys({ ...details, ...(names && { names }), ...(code && { code }) });
    if (!may.details && beyond.length > 0) throw new Problem("invalid", { errors: beyond.map((name) => ({ pointer: `/${name}`, detail: m.api_fault_not_yours() })) });
    if (code !== undefined && code !== school.code) await requireFreeCode(tx, code);
    await requireNetwork(tx, details.networkId);
    await changePlace(tx, school.id, { names, code, school: { ...plain, ...(schoolType && { type: schoolType }) }, contact: contact && { ...school.contact, ...contact } });
    return { body: await made(tx, scope, school.id) };
  },
});

async function requireFreeCode(tx: ReadTx, code: string): Promise<void> {
  if (await findPlaceByCode(tx, "school", code)) throw new Problem("taken", { errors: [{ pointer: "/code", detail: m.places_error_code_taken() }] });
}

async function requireNetwork(tx: ReadTx, id: string | null | undefined): Promise<void> {
  if (!id || (await findPlace(tx, id))?.kind === "network") return;
  throw new Problem("invalid", { errors: [{ pointer: "/networkId", detail: m.api_fault_no_network() }] });
}

async function made(tx: ReadTx, scope: PersonScope, id: string) {
  const school = await schoolInReach(tx, scope, id);
  if (!school) throw new Error("The school that was written cannot be read.");
  return asSchool(school);
}
