import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";
import { OperatorError } from "./operator-error.ts";

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
const NOT_FOR_DEMO = ["BASE_URL", "DATABASE_URL"] as const;

const url = (says: string, ...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), { error: says });

const addresses = () =>
  z.string().default("")
    .transform((text) => text.split(",").map((part) => part.trim()).filter((part) => part !== ""))
    .refine((parts) => parts.every(isAddressOrRange), { error: "must be addresses or ranges separated by commas, such as 10.0.0.5,10.1.0.0/16" });

const settings = z
  .object({
    HOST: z.string().regex(/^[\w.:-]+$/, { error: "must be a host name or an address to listen on, such as 127.0.0.1" }).default("127.0.0.1"),
    PORT: z.string().default("3000")
      .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, { error: "must be a port number from 0 to 65535" })
      .transform(Number),
    DATA_DIR: z.string().default("./data").transform((path) => resolve(path)),
    DATABASE_URL: url("must look like postgres://user:password@host:5432/database", "postgres:", "postgresql:").optional(),
    BASE_URL: url("must look like https://pana.example.kz", "http:", "https:")
      .refine((text) => URL.canParse(text) && isOrigin(new URL(text)), { error: "must be an origin without a path, such as https://pana.example.kz" })
      .transform((text) => new URL(text).origin)
      .optional(),
    SMTP_URL: url("must look like smtp://user:password@host:587 or smtps://user:password@host:465", "smtp:", "smtps:").optional(),
    LOG_LEVEL: oneOf(...LOG_LEVELS).default("info"),
    PANA_ROLE: oneOf("all", "web", "worker").default("all"),
    PANA_DEMO: oneOf("on", "off").optional(),
    PANA_BACKUP: oneOf("on", "off").default("on"),
    PANA_LINKS: oneOf("on", "off").default("off"),
    TRUSTED_PROXIES: addresses(),
    METRICS_FROM: addresses(),
  });

export type Env = Readonly<z.infer<typeof settings>>;

/** Reads the settings; an empty one counts as not given. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const result = settings.safeParse(given);
  if (!result.success) {
    const issue = result.error.issues[0]!;
    throw new OperatorError(`The setting ${String(issue.path[0])} ${issue.message}, but it is “${shown(given, String(issue.path[0]))}”.`);
  }
  const real = NOT_FOR_DEMO.find((name) => result.data[name] !== undefined);
  if (result.data.PANA_DEMO === "on" && real) {
    throw new OperatorError(`The setting PANA_DEMO=on is for trying the program out and is refused where ${real} is set; remove one of the two.`);
  }
  return Object.freeze(result.data);
}

function oneOf<const T extends readonly [string, ...string[]]>(...values: T) {
  return z.enum(values, { error: `must be one of ${values.join(", ")}` });
}

function isOrigin(address: URL): boolean {
  return address.pathname === "/" && address.search === "" && address.hash === "" && address.username === "";
}

function isAddressOrRange(text: string): boolean {
  const [address = "", bits, ...rest] = text.split("/");
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

function shown(given: Record<string, string | undefined>, name: string): string {
  return (given[name] ?? "").replace(/\/\/[^@/]*@/, "//…@");
}

function readOrStop(): Env {
  try {
    return readEnv(process.env);
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

export const env = readOrStop();
