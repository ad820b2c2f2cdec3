import { askPlatform, type Door, type DoorOptions, type SeenConnection } from '../../runtime/http/index.ts';

/** What the way to a site showed; null for what was not seen. */
export interface SeenParts {
  /** Milliseconds that its name server took. */
  dns: number | null;
  connection: SeenConnection | null;
  /** IP address that was, or was to be, connected to. */
  address: string | null;
}

export interface MeasuringDoor {
  door: Pick<Door, 'fetch' | 'close'>;
  /** Of the host of an address. */
  parts(url: string): SeenParts;
}

interface MeasuringOptions {
  openDoor(options: Pick<DoorOptions, 'resolve' | 'onConnection'>): Pick<Door, 'fetch' | 'close'>;
  now: () => number;
  resolve?: DoorOptions['resolve'];
}

/** A door that keeps what name servers and connections took, by host. */
export function openMeasuringDoor({ openDoor, now, resolve = askPlatform }: MeasuringOptions): MeasuringDoor {
  const asked = new Map<string, { took: number; address: string | null }>();
  const connections = new Map<string, SeenConnection>();
  const door = openDoor({
    async resolve(host) {
      const begun = now();
      let address: string | null = null;
      try {
        const found = await resolve(host);
        // Visitors without IPv6 are the most: a site counts by what they see.
        const sorted = found.toSorted((a, b) => Number(a.includes(':')) - Number(b.includes(':')));
        address = sorted[0] ?? null;
        return sorted;
      } finally {
        asked.set(host, { took: now() - begun, address });
      }
    },
    onConnection: (seen) => void connections.set(seen.host, seen),
  });
  return {
    door,
    parts(url) {
      const host = hostOf(url);
      const connection = connections.get(host) ?? null;
      const { took = null, address = null } = asked.get(host) ?? {};
      const written = /^[\d.]+$|:/u.test(host) ? host : null;
      return { dns: took, connection, address: connection?.address ?? address ?? written };
    },
  };
}

/** Host name or address in an address of the web, without brackets. */
export const hostOf = (url: string): string => URL.parse(url)?.hostname.replace(/^\[|\]$/gu, '') ?? '';
