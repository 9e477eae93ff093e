import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";
import { root } from "./root.mjs";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Everything a child needs to find the pinned Node and the installed commands first. */
function environment(extra = {}) {
  return { ...process.env, PATH: `${join(root, "node_modules/.bin")}:${process.env.PATH}`, ...extra };
}

/**
 * Runs a program in this terminal until it ends; signals are passed on, and its exit code is the answer.
 * The channel tells the program when this script is killed.
 */
export function runHere(command, args, extra = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ["inherit", "inherit", "inherit", "ipc"], env: environment(extra) });
    const pass = (signal) => child.kill(signal);
    for (const signal of SIGNALS) process.on(signal, pass);
    const watch = watchShellOfNpm(() => pass("SIGTERM"));
    const end = (code) => {
      clearInterval(watch);
      for (const signal of SIGNALS) process.off(signal, pass);
      resolve(code);
    };
    child.once("error", (error) => {
      process.stderr.write(`${command} could not be started: ${error.message}\n`);
      end(1);
    });
    child.once("exit", (code, signal) => end(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/** npm passes a signal to the shell between it and this script, and the shell dies of it without passing it on. */
function watchShellOfNpm(gone) {
  if (!process.env.npm_lifecycle_event) return undefined;
  const shell = process.ppid;
  return setInterval(() => process.ppid !== shell && gone(), 250).unref();
}

/** Runs a program and keeps what it says. A program that was killed or could not start has failed. */
export function runQuietly(command, args, extra = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], env: environment({ FORCE_COLOR: "0", NO_COLOR: "1", ...extra }) });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.once("error", (error) => resolve({ code: 1, output: `${command} could not be started: ${error.message}` }));
    child.once("close", (code, signal) => resolve({ code: code ?? 1, output: signal ? `${output}\nended by ${signal}` : output }));
  });
}
