import { isCut } from '../html/index.ts';
import { openKnownStretches } from './known-stretches.ts';
import type { LinkPlaces, SharedLinks } from './link-places.ts';

/** Bytes `[from, to)` of a page. */
interface Place {
  from: number;
  to: number;
}

/** What is found on a page; it grows while the page is read. */
interface Findings {
  links: LinkPlaces;
  scripts: Place[];
}

/** Passes over stretches of a page whose findings are known, and gets to know others while they are read. */
export interface LinkStretches {
  begin(bytes: Uint8Array): void;
  /**
   * To be asked before each token, of which `open` is the place and `after` that behind the one before, with nothing open in which
   * tokens mean something else. How many bytes from `open` on are known: what is in them is among the findings now. 0 for none.
   */
  knownFrom(open: number, after: number): number;
  /** The token that is being read tells more than the findings: no stretch has it in it. */
  spoil(): void;
  /** The page ends; `after`: behind its last token that is whole. */
  end(after: number): void;
}

/** Found in a stretch, with places from its beginning on. */
interface Found {
  links: SharedLinks;
  scripts: readonly Place[];
}

/** Bytes; what is shorter is kept together with what follows. */
const SHORTEST = 384;

export function openLinkStretches({ links, scripts }: Findings): LinkStretches {
  const known = openKnownStretches<Found>();
  let page: Uint8Array = new Uint8Array();
  /** Where the stretch begins that is being read, and how many findings were there before; -1 for none. */
  let from = -1;
  let link = 0;
  let script = 0;

  const beginAt = (open: number): void => {
    from = open;
    link = links.count;
    script = scripts.length;
  };
  const endAt = (after: number): void => {
    if (from >= 0 && known.isMetAgain(from, after)) {
      const shift = -from;
      known.keep(from, after, {
        links: links.sharedFrom(link, from),
        scripts: scripts.slice(script).map((place) => shifted(place, shift)),
      });
    }
    from = -1;
  };
  return {
    begin(bytes) {
      page = bytes;
      known.begin(bytes);
      from = -1;
    },
    knownFrom(open, after) {
      if (from >= 0 && !isCut(page, open)) return 0;
      const stretch = known.find(open);
      if (stretch !== null) {
        endAt(after);
        links.addShared(stretch.found.links, open);
        for (const place of stretch.found.scripts) scripts.push(shifted(place, open));
        return stretch.length;
      }
      if (from < 0 || after - from >= SHORTEST) {
        endAt(after);
        beginAt(open);
      }
      return 0;
    },
    spoil() {
      from = -1;
    },
    end: endAt,
  };
}

const shifted = ({ from, to }: Place, by: number): Place => ({ from: from + by, to: to + by });
