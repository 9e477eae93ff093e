import { BlockList, isIP } from "node:net";

export type TrustedProxies = { trusts: (address: string) => boolean };

/** From a list such as "10.0.0.0/8, 192.168.1.5, ::1". Throws on anything else. */
export function parseTrustedProxies(text: string): TrustedProxies {
  const list = new BlockList();
  let some = false;
  for (const entry of text.split(",").map((part) => part.trim()).filter(Boolean)) {
    const [network = "", bits] = entry.split("/");
    const version = isIP(network);
    const prefix = bits === undefined ? (version === 6 ? 128 : 32) : Number(bits);
    if (version === 0 || !Number.isInteger(prefix) || prefix < 0 || prefix > (version === 6 ? 128 : 32)) {
      throw new Error(`"${entry}" is not a network address such as 10.0.0.0/8.`);
    }
    list.addSubnet(network, prefix, version === 6 ? "ipv6" : "ipv4");
    some = true;
  }
  return {
    trusts(address) {
      const plain = withoutMapping(address);
      const version = isIP(plain);
      return some && version !== 0 && list.check(plain, version === 6 ? "ipv6" : "ipv4");
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
