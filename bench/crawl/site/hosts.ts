/** Where a site and what it links to lie: all on the loopback network, on one port. */
export interface Hosts {
  origin: string;
  /** Sites of others: 40 hosts that answer. */
  outside(number: number): string;
  /** Hosts on which nobody listens. */
  closed(number: number): string;
}

/** The first of the ports of the made sites: packed on this one, plain on the next. */
export const PORT = 8760;

export const OUTSIDE_HOSTS = 40;

export function hostsOf(port: number): Hosts {
  return {
    origin: `http://127.0.0.1:${port}`,
    outside: (number) => `http://127.0.1.${1 + (number % OUTSIDE_HOSTS)}:${port}`,
    closed: (number) => `http://127.0.1.${90 + (number % 3)}:${port}`,
  };
}
