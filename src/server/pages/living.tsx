import { LivingPage } from "#ui/living/living-page.tsx";
import { notFound } from "../../platform/http/answers.ts";
import { livingContext } from "../living.ts";
import type { Route } from "./+types/living";

export function loader({ context }: Route.LoaderArgs) {
  if (!context.get(livingContext)) throw notFound();
  return null;
}

export default function Living() {
  return <LivingPage />;
}
