import { isIPv6 } from 'node:net';
import type { AddressGuard } from './address-guard.ts';
import { HttpTrouble } from './http-trouble.ts';
import type { Resolver } from './resolver.ts';

/** The addresses of a host that may be connected to. */
export interface AddressBook {
  /** Those known at the moment, or null: without waiting. Empty where none may be connected to. */
  known(host: string): readonly string[] | null;
  /** Never empty: rejects with `HttpTrouble` where there is none, and with the error of the name server. */
  find(host: string): Promise<readonly string[]>;
}

export interface AddressBookOptions {
  guard: AddressGuard;
  resolver: Resolver;
  overIpv6?: boolean;
}

export function openAddressBook({ guard, resolver, overIpv6 = false }: AddressBookOptions): AddressBook {
  // An answer of the resolver is the same array for as long as it is used.
  const checked = new WeakMap<readonly string[], readonly string[]>();
  const check = (addresses: readonly string[]): readonly string[] => {
    const known = checked.get(addresses);
    if (known !== undefined) return known;
    const usable = overIpv6 ? addresses.filter((address) => isIPv6(address)) : addresses;
    const allowed = usable.filter((address) => guard.allows(address));
    checked.set(addresses, allowed);
    return allowed;
  };
  return {
    known(host) {
      const addresses = resolver.known(host);
      return addresses === null ? null : check(addresses);
    },
    async find(host) {
      const addresses = await resolver.resolve(host);
      const [first, ...rest] = check(addresses);
      if (first !== undefined) return [first, ...rest];
      throw new HttpTrouble(addresses.length === 0 ? 'dns-not-found' : 'forbidden-address', host);
    },
  };
}
