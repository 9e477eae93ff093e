import type { Config } from "@react-router/dev/config";

export default {
  appDirectory: "src",
  // Tests build the program into a folder of their own.
  buildDirectory: process.env["BUILD_DIRECTORY"] || "build",
  ssr: true,
  routeDiscovery: { mode: "initial" },
} satisfies Config;
