/** Ends the script with one sentence on what is wrong. */
export function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** A line on what is being done, so that a long wait explains itself. */
export function tell(line) {
  process.stdout.write(`${line}\n`);
}
