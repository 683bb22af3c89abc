import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** All addresses of a name, as `dns.lookup` gives them. Rejects when it has none. */
export type Resolve = (name: string) => Promise<readonly { address: string; family: number }[]>;

/** A name that has an address which is not public. */
export class PrivateAddressError extends Error {}

export const systemResolve: Resolve = (name) => lookup(name, { all: true, verbatim: true });

/**
 * The lookup of a socket itself, so that the addresses that are judged are those that it connects to. One
 * address that is not public refuses the name: an honest site has none.
 */
export function guardedLookup(resolve: Resolve, admitted: boolean): LookupFunction {
  return (name, options, done) => {
    resolve(name)
      .then((addresses) => {
        if (!admitted && !addresses.every(({ address }) => isPublicAddress(address))) {
          throw new PrivateAddressError(name);
        }
        return addresses.length > 0 ? addresses : Promise.reject(new Error(`${name} has no address`));
      })
      .then(
        (addresses) => {
          if (options.all) done(null, [...addresses]);
          else done(null, addresses[0]!.address, addresses[0]!.family);
        },
        (error: Error) => done(error, ''),
      );
  };
}
