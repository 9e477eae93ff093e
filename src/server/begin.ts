export {};

/** Looked at before anything else is loaded: on another Node the program would fall over somewhere inside. */
const MAJOR = 26;

if (process.versions.node.split(".")[0] === String(MAJOR)) {
  await import("./start.ts");
} else {
  process.stderr.write(`Pana runs on Node ${MAJOR}, but this is Node ${process.versions.node}; start it with npm start, which brings the right one.\n`);
  process.exitCode = 1;
}
