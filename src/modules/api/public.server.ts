export { resolveToken } from "./resolve.server.ts";
export { scopeWords } from "./words.ts";
