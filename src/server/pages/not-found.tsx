import { notFound } from "../../platform/http/answers.ts";

export function loader() {
  throw notFound();
}

export default function NotFound() {
  return null;
}
