import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Azure's metadata service and resolver, which lies among ordinary addresses. */
const AZURE = '168.63.129.16';
/** The one block from which addresses of the public IPv6 internet are given out (RFC 4291, IANA). */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');
/** The prefix of translation to IPv4 (RFC 6052): the last four bytes are the address reached. */
const TRANSLATED = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

/**
 * Whether the IP address, in canonical notation, belongs to the public internet. IPv4 in IPv6, mapped or
 * translated, is judged by what it reaches; 6to4 and Teredo are none, nor is anything that is no address.
 */
export function isPublicAddress(text: string): boolean {
  // An address with a zone belongs to one link of one machine.
  if (isIP(text) === 0 || text.includes('%')) return false;
  const address = ipaddr.process(text);
  if (address instanceof ipaddr.IPv4) return isPublicIPv4(address);
  if (address.match(TRANSLATED)) return isPublicIPv4(new ipaddr.IPv4(address.toByteArray().slice(12)));
  return address.match(GLOBAL_IPV6) && address.range() === 'unicast';
}

function isPublicIPv4(address: ipaddr.IPv4): boolean {
  return address.range() === 'unicast' && address.toString() !== AZURE;
}
