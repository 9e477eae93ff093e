import { isRouteErrorResponse } from "react-router";
import { m } from "#paraglide/messages.js";

export type Explanation = { title: string; why: string; whatToDo: string };

export type Failure = { status: number; waitMinutes: number };

/** What a page that fell over, or was stopped, says about itself; everything unknown is a failure of ours. */
export function failureOf(error: unknown): Failure {
  if (!isRouteErrorResponse(error)) return { status: 500, waitMinutes: 1 };
  const seconds = Number((error.data as { retryAfterSeconds?: number } | null)?.retryAfterSeconds ?? 60);
  return { status: error.status, waitMinutes: Math.max(1, Math.ceil(seconds / 60)) };
}

export function explanationOf({ status, waitMinutes }: Failure): Explanation {
  switch (status) {
    case 404:
      return { title: m.shell_failure_absent_title(), why: m.shell_failure_absent_why(), whatToDo: m.shell_failure_absent_what() };
    case 403:
      return { title: m.shell_failure_forged_title(), why: m.shell_failure_forged_why(), whatToDo: m.shell_failure_forged_what() };
    case 405:
      return { title: m.shell_failure_method_title(), why: m.shell_failure_method_why(), whatToDo: m.shell_failure_method_what() };
    case 409:
      return { title: m.shell_failure_conflict_title(), why: m.shell_failure_conflict_why(), whatToDo: m.shell_failure_conflict_what() };
    case 410:
      return { title: m.shell_failure_damaged_title(), why: m.shell_failure_damaged_why(), whatToDo: m.shell_failure_damaged_what() };
    case 413:
      return { title: m.shell_failure_large_title(), why: m.shell_failure_large_why(), whatToDo: m.shell_failure_large_what() };
    case 421:
      return { title: m.shell_failure_host_title(), why: m.shell_failure_host_why(), whatToDo: m.shell_failure_host_what() };
    case 429:
      return { title: m.shell_failure_many_title(), why: m.shell_failure_many_why(), whatToDo: m.shell_failure_many_what({ count: waitMinutes }) };
    default:
      return { title: m.shell_failure_failed_title(), why: m.shell_failure_failed_why(), whatToDo: m.shell_failure_failed_what() };
  }
}
