import { BlockList, isIP } from "node:net";

/** Why an address is not fetched. */
export class RefusedAddress extends Error {}

/**
 * Networks that are not the public Internet: IANA's special-purpose address registries (RFC 6890), and multicast. What stands
 * there is this machine, its neighbours, or a cloud's own services.
 */
const PRIVATE_NETWORKS: readonly { network: string; prefix: number; family: "ipv4" | "ipv6"; reason: string }[] = [
  { network: "0.0.0.0", prefix: 8, family: "ipv4", reason: "this network" },
  { network: "10.0.0.0", prefix: 8, family: "ipv4", reason: "private" },
  { network: "100.64.0.0", prefix: 10, family: "ipv4", reason: "shared by carriers" },
  { network: "127.0.0.0", prefix: 8, family: "ipv4", reason: "this machine" },
  { network: "169.254.0.0", prefix: 16, family: "ipv4", reason: "this link; clouds answer there with credentials" },
  { network: "172.16.0.0", prefix: 12, family: "ipv4", reason: "private" },
  { network: "192.0.0.0", prefix: 24, family: "ipv4", reason: "protocol assignments" },
  { network: "192.0.2.0", prefix: 24, family: "ipv4", reason: "documentation" },
  { network: "192.168.0.0", prefix: 16, family: "ipv4", reason: "private" },
  { network: "198.18.0.0", prefix: 15, family: "ipv4", reason: "benchmarks" },
  { network: "198.51.100.0", prefix: 24, family: "ipv4", reason: "documentation" },
  { network: "203.0.113.0", prefix: 24, family: "ipv4", reason: "documentation" },
  { network: "224.0.0.0", prefix: 4, family: "ipv4", reason: "multicast" },
  { network: "240.0.0.0", prefix: 4, family: "ipv4", reason: "reserved" },
  { network: "::", prefix: 127, family: "ipv6", reason: "this machine" },
  { network: "64:ff9b:1::", prefix: 48, family: "ipv6", reason: "translation inside a network" },
  { network: "100::", prefix: 64, family: "ipv6", reason: "discarded" },
  { network: "2001:db8::", prefix: 32, family: "ipv6", reason: "documentation" },
  { network: "fc00::", prefix: 7, family: "ipv6", reason: "private" },
  { network: "fe80::", prefix: 10, family: "ipv6", reason: "this link" },
  { network: "ff00::", prefix: 8, family: "ipv6", reason: "multicast" },
];

const PRIVATE = new BlockList();
for (const { network, prefix, family } of PRIVATE_NETWORKS) PRIVATE.addSubnet(network, prefix, family);

/** Whether an IP address is of the public Internet. IPv6 forms that carry an IPv4 address count as that one. */
export function isPublic(ip: string): boolean {
  const family = isIP(ip);
  if (family === 4) return !PRIVATE.check(ip, "ipv4");
  if (family !== 6) return false;
  const carried = carriedIpv4(ip);
  return carried === null ? !PRIVATE.check(ip, "ipv6") : isPublic(carried);
}

/** The IPv4 address in ::ffff:0:0/96 (mapped), 64:ff9b::/96 (translated) and 2002::/16 (6to4), else null. */
function carriedIpv4(ip: string): string | null {
  const groups = groupsOf(ip);
  const [first, second] = groups;
  const low = (high: number, rest: number) => [high >> 8, high & 255, rest >> 8, rest & 255].join(".");
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  const isTranslated = first === 0x64 && second === 0xff9b && groups.slice(2, 6).every((group) => group === 0);
  if (isMapped || isTranslated) return low(groups[6]!, groups[7]!);
  return first === 0x2002 ? low(groups[1]!, groups[2]!) : null;
}

/** The eight groups of an IPv6 address. */
function groupsOf(ip: string): number[] {
  const dotted = /(?:^|:)(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(ip);
  const plain =
    dotted === null
      ? ip
      : `${ip.slice(0, dotted.index + (dotted[0].startsWith(":") ? 1 : 0))}${hex(dotted[1]!, dotted[2]!)}:${hex(dotted[3]!, dotted[4]!)}`;
  const [head = "", tail] = plain.split("%")[0]!.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array<string>(Math.max(0, zeros)).fill("0"), ...right].map((group) => Number.parseInt(group, 16));
}

const hex = (high: string, low: string) => (Number(high) * 256 + Number(low)).toString(16);

/** The longest address that is fetched, in characters: what servers and browsers commonly take. */
const ADDRESS_LIMIT = 8_000;

/** A web address that may be asked for; its host's own addresses are looked at when it is connected to. Throws RefusedAddress. */
export function webAddress(address: string, base?: string): URL {
  if (address.length > ADDRESS_LIMIT) throw new RefusedAddress("the address is too long");
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    throw new RefusedAddress("it is no web address");
  }
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new RefusedAddress(`only http and https are fetched, not ${url.protocol.slice(0, -1)}`);
  if (url.username !== "" || url.password !== "") throw new RefusedAddress("it carries a user name");
  return url;
}
