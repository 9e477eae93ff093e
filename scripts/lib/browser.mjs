import { existsSync } from "node:fs";
import { installDebian } from "./debian.mjs";

const PLACES = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/**
 * The path of a browser for the tests, installed when it is missing and may be. The one without
 * windows comes first: it draws the same pages with half the work.
 */
export function findBrowser() {
  const given = process.env.CHROMIUM;
  if (given) return existsSync(given) ? given : undefined;
  return PLACES.find(existsSync) ?? installed("chromium-headless-shell") ?? installed("chromium");
}

function installed(name) {
  return installDebian([name, "fonts-noto-core"]) ? PLACES.find(existsSync) : undefined;
}
