import { BlockList, isIP } from "node:net";

export type TrustedProxies = { trusts: (address: string) => boolean };

/** From addresses and ranges such as 10.0.0.0/8 and ::1. */
export function trustProxies(entries: readonly string[]): TrustedProxies {
  const list = new BlockList();
  for (const entry of entries) {
    const [network = "", bits] = entry.split("/");
    const family = isIP(network) === 6 ? "ipv6" : "ipv4";
    list.addSubnet(network, Number(bits ?? (family === "ipv6" ? 128 : 32)), family);
  }
  return {
    trusts(address) {
      const plain = withoutMapping(address);
      const version = isIP(plain);
      return version !== 0 && list.check(plain, version === 6 ? "ipv6" : "ipv4");
    },
  };
}

/** A peer on a socket that speaks both versions shows as ::ffff:10.0.0.1. */
export function withoutMapping(address: string): string {
  return address.startsWith("::ffff:") && isIP(address.slice(7)) === 4 ? address.slice(7) : address;
}

export type Client = { address: string; secure: boolean };

/**
 * Who really asks. Forwarded headers count only when the peer itself is a trusted proxy, and are read from
 * the right: the last address that is not a trusted proxy is the client, whatever stands left of it.
 */
export function findClient(peer: string, headers: Headers, proxies: TrustedProxies): Client {
  let address = withoutMapping(peer);
  if (!proxies.trusts(address)) return { address, secure: false };
  const chain = (headers.get("x-forwarded-for") ?? "").split(",").map((part) => withoutMapping(part.trim())).filter(Boolean);
  while (proxies.trusts(address)) {
    const before = chain.pop();
    if (before === undefined || isIP(before) === 0) break;
    address = before;
  }
  const protocols = (headers.get("x-forwarded-proto") ?? "").split(",").map((part) => part.trim());
  return { address, secure: protocols.at(-1) === "https" };
}
