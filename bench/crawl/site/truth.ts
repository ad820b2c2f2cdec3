/** What is true of the links of a site, as it is made. */
export const DEAD_KINDS = [
  'page',
  'image',
  'script',
  'style',
  'attachment',
  'frame',
  'area',
  'external',
  'refused',
  'status 500',
  'status 410',
  'redirect to 404',
  'malformed markup',
] as const;
export type DeadKind = (typeof DEAD_KINDS)[number];

export interface DeadLink {
  url: string;
  kind: DeadKind;
}

export interface Truth {
  origin: string;
  /** Addresses under which a page can be reached. */
  pages: string[];
  dead: DeadLink[];
  /** Addresses that stand in the bytes of a page but to which no link leads. */
  traps: string[];
  /** Bytes of all pages. */
  bytes: number;
}

/** Gathers the truth; addresses are given as browsers resolve them against the site. */
export interface TruthKeeper {
  page(path: string): void;
  /** Returns the address, to be written into the page. */
  dead(address: string, kind: DeadKind): string;
  trap(address: string): string;
  end(bytes: number): Truth;
}

export function openTruth(origin: string): TruthKeeper {
  const pages = new Set<string>();
  const dead = new Map<string, DeadKind>();
  const traps = new Set<string>();
  const absolute = (address: string): string => new URL(address, `${origin}/`).href;
  return {
    page: (path) => void pages.add(absolute(path)),
    dead(address, kind) {
      const url = absolute(address);
      if (!dead.has(url)) dead.set(url, kind);
      return address;
    },
    trap(address) {
      traps.add(absolute(address));
      return address;
    },
    end: (bytes) => ({
      origin,
      pages: [...pages],
      dead: [...dead].map(([url, kind]) => ({ url, kind })),
      traps: [...traps],
      bytes,
    }),
  };
}
