import { redirect } from "react-router";
import { link } from "#platform/i18n/link.ts";
import { receiptPicture } from "../receipt-picture.server.ts";
import { readReceipt } from "../rules/receipt.ts";
import type { Route } from "./+types/receipt-picture";

/** The name says nothing to who looks through the phone's files. */
const NAME = "kod.png";

/** Whoever opens the address itself is led to where a receipt is typed. */
export function loader(): never {
  throw redirect(link("/help/receipt"));
}

/** The digits come in a form: in an address they would stay in the history of the phone. */
export async function action({ request }: Route.ActionArgs): Promise<Response> {
  const digits = readReceipt(String((await request.formData()).get("receipt") ?? "").slice(0, 200));
  if (!digits) throw redirect(link("/help/receipt"), 303);
  return new Response(new Uint8Array(await receiptPicture(digits)), {
    headers: { "Content-Type": "image/png", "Content-Disposition": `attachment; filename="${NAME}"`, "Cache-Control": "no-store" },
  });
}
