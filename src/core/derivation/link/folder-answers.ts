import type { Nowhere } from '../../model/observation/index.ts';
import { stateOf } from '../../model/observation/index.ts';
import { aliasKey } from '../address-alias.ts';

/** How single folders answer for what is not there, where other programs answer than for the rest of the site. */
export interface FolderAnswers {
  see(nowhere: Nowhere): void;
  /** Whether any answer has a print that begins so; for a quick look. */
  mayBe(high: number): boolean;
  /** Whether the answer for what is not there, below a folder of the address, has this print. */
  isLike(url: string, print: string): boolean;
  /** Whether what is not there, below a folder of the address, is led to this address as well. */
  isLedTo(url: string, to: string): boolean;
}

/** Pages that a folder answers with by itself. */
const OWN_PAGES = [
  '',
  'index.html',
  'index.htm',
  'index.shtml',
  'index.jsp',
  'index.php',
  'default.aspx',
  'default.htm',
];

export interface Entrances {
  home: string;
  /** Print of the page at an address; null where there is none, or it shows nothing. */
  printAt(url: string): string | null;
}

/**
 * `see` everything first. An answer that looks like the entrance of its folder says nothing: the folder shows its entrance, or one
 * application, for everything. Being led somewhere says that there is nothing only where that is the home page: a folder behind a
 * login leads all its pages to it.
 */
export function openFolderAnswers({ home, printAt }: Entrances): FolderAnswers {
  const answers = new Map<string, Nowhere>();
  const beginnings = new Set<number>();
  const usable = new Map<string, boolean>();
  const homeKey = aliasKey(home);
  const isEntrance = ({ under, url, print }: Nowhere): boolean =>
    [under, url.slice(0, url.lastIndexOf('/') + 1)]
      .flatMap((folder) => [folder.slice(0, -1), ...OWN_PAGES.map((name) => folder + name)])
      .some((entrance) => printAt(entrance) === print);
  const isUsable = (nowhere: Nowhere): boolean => {
    const known = usable.get(nowhere.url);
    if (known !== undefined) return known;
    const is = nowhere.print !== null && stateOf(nowhere.reach) === 'open' && !isEntrance(nowhere);
    usable.set(nowhere.url, is);
    return is;
  };
  const about = (url: string): Nowhere[] => [...answers.values()].filter(({ under }) => url.startsWith(under));
  return {
    see(nowhere) {
      const known = answers.get(nowhere.url);
      if (known !== undefined && nowhere.at <= known.at) return;
      answers.set(nowhere.url, nowhere);
      if (nowhere.print !== null) beginnings.add(Number.parseInt(nowhere.print.slice(0, 8), 16));
    },
    mayBe: (high) => beginnings.has(high),
    isLike: (url, print) => about(url).some((nowhere) => nowhere.print === print && isUsable(nowhere)),
    isLedTo: (url, to) =>
      aliasKey(url) !== homeKey &&
      about(url).some(
        ({ reach }) =>
          reach.redirects > 0 && reach.url === to && stateOf(reach) === 'open' && aliasKey(reach.url) === homeKey,
      ),
  };
}
