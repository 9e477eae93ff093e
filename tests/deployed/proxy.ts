import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { freePort, until } from "./program.ts";

export type Proxy = { port: number; plainPort: number; certificate: string; log: () => string; errors: () => string; end: () => Promise<void> };

/** nginx with the configuration of deploy/nginx; only ports, names and paths of this machine are put in. */
export async function startProxy(nginx: string, folder: string, copies: readonly number[]): Promise<Proxy> {
  const [port, plainPort] = [await freePort(), await freePort()];
  const certificate = makeCertificate(folder);
  copyFileSync("deploy/nginx/pana-unreachable.html", join(folder, "pana-unreachable.html"));
  write("pana-upstream.conf", [[/ {4}server 127\.0\.0\.1:3001 (.*)\n {4}server 127\.0\.0\.1:3002 .*\n/, copies.map((copy) => `    server 127.0.0.1:${copy} $1\n`).join("")]]);
  write("pana.conf", [
    [/ {4}listen \[::\].*\n/g, ""],
    [/listen 80;/g, `listen 127.0.0.1:${plainPort};`],
    [/listen 443 /g, `listen 127.0.0.1:${port} `],
    [/server_name pana\.example\.kz;/g, "server_name localhost;"],
    [/\/etc\/letsencrypt\/live\/pana\.example\.kz\//g, `${folder}/`],
    [/\/var\/log\/nginx\//g, `${folder}/`],
    [/root \/usr\/share\/pana\/nginx;/g, `root ${folder};`],
  ]);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`);
  writeFileSync(
    join(folder, "nginx.conf"),
    `daemon off; worker_processes 2; pid ${folder}/nginx.pid; error_log ${folder}/start.log warn; events {}
     http { ${temporary.join(" ")} include ${folder}/pana-upstream.conf; include ${folder}/pana.conf; }`,
  );
  const child = spawn(nginx, ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", join(folder, "start.log")], { stdio: "ignore" });
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  await until(() => {
    if (child.exitCode !== null) throw new Error(read("start.log"));
    return fetch(`http://127.0.0.1:${plainPort}/`, { redirect: "manual" }).then(() => true, () => false);
  });
  const end = () => {
    child.kill("SIGTERM");
    return ended;
  };
  return { port, plainPort, certificate, log: () => read("pana-access.log"), errors: () => read("pana-error.log") + read("start.log"), end };

  /** Every change must find what it changes, so that the test and the example stay one. */
  function write(name: string, changes: [RegExp, string][]) {
    let text = readFileSync(join("deploy/nginx", name), "utf8");
    for (const [pattern, put] of changes) {
      const changed = text.replace(pattern, put);
      if (changed === text) throw new Error(`${name} has no ${pattern}.`);
      text = changed;
    }
    writeFileSync(join(folder, name), text);
  }
}

function makeCertificate(folder: string): string {
  const [certificate, key] = [resolve(folder, "fullchain.pem"), resolve(folder, "privkey.pem")];
  const asked = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  const made = spawnSync("openssl", [...asked, "-keyout", key, "-out", certificate], { encoding: "utf8" });
  if (made.status !== 0) throw new Error(made.stderr);
  return readFileSync(certificate, "utf8");
}
