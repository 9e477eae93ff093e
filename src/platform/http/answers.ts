import { data } from "react-router";

/** The answer to everything out of reach and everything absent: the two cannot be told apart. */
export function notFound() {
  return data(null, { status: 404 });
}

export function refused<T>(body: T) {
  return data(body, { status: 422 });
}
