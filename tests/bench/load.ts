import autocannon from "autocannon";

/** Run as a program of its own, so that asking does not slow the answering more than it must. */
const [, , url, cookie, seconds, connections = "20"] = process.argv;
const times: number[] = [];
const options = { url: url!, connections: Number(connections), duration: Number(seconds), headers: cookie ? { cookie } : {} };
const run = autocannon(options, (error, result) => {
  if (error) throw error;
  process.stdout.write(JSON.stringify({ perSecond: result.requests.average, failed: result.non2xx + result.errors, times }));
});
run.on("response", (_client, _status, _bytes, time) => times.push(time));
