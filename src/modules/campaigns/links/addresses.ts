import { BlockList, isIP } from "node:net";

/** Ranges of IPv4 that lead to no public machine, as IANA lists them. */
const NOT_PUBLIC_4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/** Of IPv6 only what is given out to the public is, and of that not what carries an IPv4 address inside or is kept for documents. */
const PUBLIC_6 = ["2000::", 3] as const;
const NOT_PUBLIC_6: readonly (readonly [string, number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["2620:4f:8000::", 48],
  ["3fff::", 20],
];

const closed4 = new BlockList();
for (const [net, bits] of NOT_PUBLIC_4) closed4.addSubnet(net, bits, "ipv4");
const open6 = new BlockList();
open6.addSubnet(...PUBLIC_6, "ipv6");
const closed6 = new BlockList();
for (const [net, bits] of NOT_PUBLIC_6) closed6.addSubnet(net, bits, "ipv6");

/** Whether an address belongs to a machine that anybody may ask. What is no address is not public. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closed4.check(address, "ipv4");
  return family === 6 && !address.includes("%") && open6.check(address, "ipv6") && !closed6.check(address, "ipv6");
}
