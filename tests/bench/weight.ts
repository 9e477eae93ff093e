import { brotliCompressSync, gzipSync } from "node:zlib";
import { DEMO_PASSWORD } from "#world/demo/people.ts";
import { figure } from "./figure.ts";
import { newFolder } from "./folder.ts";
import { startProgram } from "./program.ts";
import { Visitor } from "./visitor.ts";

/** What a browser must fetch to show a page for the first time. */
export async function weight(): Promise<void> {
  const program = await startProgram(await newFolder());
  try {
    const visitor = new Visitor(program.origin);
    await weigh(visitor, "front", "/kk");
    await weigh(visitor, "sign-in", "/kk/sign-in");
    await visitor.signIn("deputy@demo.pana", DEMO_PASSWORD);
    await weigh(visitor, "home", "/kk/home");
    await weigh(visitor, "places", "/kk/places");
    await weigh(visitor, "notes", "/kk/notes");
  } finally {
    await program.stop();
  }
}

async function weigh(visitor: Visitor, name: string, path: string): Promise<void> {
  const page = await visitor.get(path);
  if (!page.ok) throw new Error(`${path} answered ${page.status}.`);
  const html = Buffer.from(await page.arrayBuffer());
  const total = { gzip: gzipSync(html).length, br: brotliCompressSync(html).length };
  const script = { gzip: 0, br: 0, raw: 0 };
  for (const asset of assetsOf(html.toString())) {
    const body = Buffer.from(await (await visitor.get(asset)).arrayBuffer());
    const packed = { gzip: gzipSync(body).length, br: brotliCompressSync(body).length };
    total.gzip += packed.gzip;
    total.br += packed.br;
    if (!asset.endsWith(".js")) continue;
    script.raw += body.length;
    script.gzip += packed.gzip;
    script.br += packed.br;
  }
  figure(`weight.${name}`, total.br / 1024, "KB br", { gzipKB: kilobytes(total.gzip), scriptGzipKB: kilobytes(script.gzip), scriptBrKB: kilobytes(script.br) });
}

function assetsOf(html: string): string[] {
  return [...new Set([...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1]!))];
}

const kilobytes = (bytes: number) => Math.round((bytes / 1024) * 10) / 10;
