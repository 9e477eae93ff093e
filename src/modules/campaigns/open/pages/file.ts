import type { LoaderFunctionArgs } from "react-router";
import { z } from "zod";
import { notFound } from "#platform/http/answers.ts";
import { findMaterial } from "../queries.server.ts";

/** A download, never a page of ours: whatever it holds, no browser opens it under our address. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = z.uuid().safeParse(params["fileId"]);
  const file = id.success ? await findMaterial(params["slug"] ?? "", id.data) : undefined;
  if (!file) throw notFound();
  return new Response(new Uint8Array(file.content), {
    headers: {
      "Content-Type": file.type,
      "Content-Disposition": `attachment; filename="pana"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "Cache-Control": "public, max-age=3600",
    },
  });
}
