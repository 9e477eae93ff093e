import { readStaffWords, readUrgentWords } from "./content.server.ts";
import { concernsSchool, type StaffName } from "./rules/conflict.ts";
import { urgentIn } from "./rules/urgency.ts";
import type { PastSchool, Telling } from "./schema.ts";

/** Which dangers are spoken of, by the words of the content. */
export function dangersIn(telling: Parameters<typeof urgentIn>[1]): string[] {
  return urgentIn(readUrgentWords(), telling);
}

/** Why it may concern somebody of the school, by the words of the content and the names of those who work there. */
export function reasonsPastSchool(telling: Telling, staff: readonly StaffName[]): PastSchool[] {
  return concernsSchool(readStaffWords(), telling, staff);
}
