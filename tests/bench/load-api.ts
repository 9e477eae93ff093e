import autocannon from "autocannon";

/** Run as a program of its own, as load.ts; every connection goes through the tokens in turn. */
const [, , url, seconds] = process.argv;
const tokens = (process.env["BENCH_TOKENS"] ?? "").split(" ");
const { pathname, search } = new URL(url!);
const times: number[] = [];
let next = 0;
const run = autocannon(
  {
    url: url!,
    connections: 20,
    duration: Number(seconds),
    requests: [{ path: pathname + search, setupRequest: (request) => ({ ...request, headers: { ...request.headers, authorization: `Bearer ${tokens[next++ % tokens.length]}` } }) }],
  },
  (error, result) => {
    if (error) throw error;
    process.stdout.write(JSON.stringify({ perSecond: result.requests.average, failed: result.non2xx + result.errors, times }));
  },
);
run.on("response", (_client, _status, _bytes, time) => times.push(time));
