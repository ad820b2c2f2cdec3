import { openPaces } from './paces.ts';
import type { Answer, PaceLimits } from './pace.ts';

/** Where a request goes: its host, and the address that the host has. */
export interface Destination {
  host: string;
  address: string;
}

export interface PlacesOptions {
  perHost: PaceLimits | ((host: string) => PaceLimits);
  /** Platforms serve hundreds of sites from one address. */
  perAddress: PaceLimits;
  /** How many ask a host at once, of us all: each waits so many times longer. */
  shareOf?: (host: string) => number;
  /** Milliseconds. */
  now: () => number;
}

/** The places for requests at every host and at every address. */
export interface Places {
  /** Takes a place at both and answers null; otherwise tells when to look again, `Infinity` for when a place is free. */
  take(destination: Destination): number | null;
  leave(destination: Destination, answer: Answer): void;
  /** How many times slower than at first a host is asked. */
  strain(host: string): number;
  /** Hosts for which `take` found no place at the address, longest waiting first. */
  crowdAt(address: string): Set<string> | null;
}

export function openPlaces({ perHost, perAddress, shareOf = () => 1, now }: PlacesOptions): Places {
  const hosts = openPaces(perHost);
  const addresses = openPaces(perAddress);
  const crowds = new Map<string, Set<string>>();
  const gather = ({ host, address }: Destination): void => {
    const crowd = crowds.get(address);
    if (crowd === undefined) crowds.set(address, new Set([host]));
    else crowd.add(host);
  };
  return {
    take(destination) {
      const time = now();
      const pace = hosts.of(destination.host, time);
      const share = shareOf(destination.host);
      const entered = pace.enter(time, share);
      if (!entered.ok) return entered.at;
      const addressEntered = addresses.of(destination.address, time).enter(time, share);
      if (addressEntered.ok) return null;
      pace.cancel(time);
      if (addressEntered.at === Infinity) gather(destination);
      return addressEntered.at;
    },
    leave({ host, address }, answer) {
      const time = now();
      hosts.of(host, time).leave(time, answer);
      addresses.of(address, time).leave(time, answer);
    },
    strain: (host) => hosts.of(host, now()).strain(),
    crowdAt(address) {
      const crowd = crowds.get(address) ?? null;
      if (crowd?.size !== 0) return crowd;
      crowds.delete(address);
      return null;
    },
  };
}
