import { data, redirect } from "react-router";

/** The answer to everything out of reach and everything absent: the two cannot be told apart. */
export function notFound() {
  return data(null, { status: 404 });
}

/** A form that comes back filled, with its errors. */
export function refused<T>(body: T) {
  return data(body, { status: 422 });
}

/** The thing was changed meanwhile, or is no longer in the state the page showed. */
export function conflict() {
  return data(null, { status: 409 });
}

/** What is kept here can be opened by nobody any more, and trying again changes nothing. */
export function damaged() {
  return data(null, { status: 410 });
}

export function tooMany(retryAfterSeconds: number) {
  return data({ retryAfterSeconds }, { status: 429, headers: { "Retry-After": String(Math.ceil(retryAfterSeconds)) } });
}

/** On its way out the server moves the message into a sealed cookie; it never stands in an address. */
export const FLASH_HEADER = "X-Pana-Flash";

/** After a form has done its work: go on, and show there what was done. */
export function redirectWithFlash(path: string, message: string): Response {
  return redirect(path, { status: 303, headers: { [FLASH_HEADER]: encodeURIComponent(message) } });
}
