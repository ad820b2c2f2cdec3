import type { SectionType } from '../../model/observation/index.ts';

/** The visible lines of a page, as hashes with their letters; several equal ones once. */
export type PageLines = ReadonlyMap<number, number>;

/** Tells what of the lines of a page stands on that page alone, and not in the frame of the site. */
export interface OwnLines {
  /** Every page that may be one of a column, and the home page. */
  see(lines: PageLines, isHome: boolean): void;
  /** Letters of the lines that stand on few pages; 0 where too few pages were seen to say so. To be asked after everything was seen. */
  letters(lines: PageLines): number;
}

/** Columns that may show what is no list: a text, names, a few links without dates, the state of an inquiry. */
const STANDING: ReadonlySet<SectionType> = new Set(['概况信息', '机构职能', '领导信息', '办事服务', '互动交流']);
export const isStanding = (type: SectionType): boolean => STANDING.has(type);

/** Where and when a page stands, and what can be done with it. */
const ABOUT_THE_PAGE =
  /(?:当前|现在|所在)(?:的)?位置|首页.*[>»›→/]|日期|时间|来源|浏览|点击|阅读|访问|字号|字体|打印|关闭|分享|收藏|^\d[\d\s年月日:：/.-]*$/u;
/** A sentence may speak of times and places, too. */
const isAboutThePage = (line: string) => !line.includes('。') && ABOUT_THE_PAGE.test(line);
const FEWEST_LETTERS = 2;
const MOST_LINES = 400;

/** `name`: of the page, which stands on it in any case. */
export function linesOf(text: string, name: string): Map<number, number> {
  const lines = new Map<number, number>();
  for (const line of text.split('\n', MOST_LINES)) {
    const shown = line.trim();
    if (shown.length < FEWEST_LETTERS || shown === name || isAboutThePage(shown)) continue;
    lines.set(hashOf(shown), shown.length);
  }
  return lines;
}

const SLOTS = 1 << 20;
/** A page may be read under two addresses; what stands on more is of the frame. */
const MOST_PAGES = 2;
const FEWEST_PAGES = 5;

export function openOwnLines(): OwnLines {
  /** Pages on which a line stands, up to `MOST_PAGES` + 1. Two lines in one place count together: then less is taken for own. */
  let counts: Uint8Array | null = null;
  let pages = 0;
  return {
    see(lines, isHome) {
      counts ??= new Uint8Array(SLOTS);
      pages++;
      for (const hash of lines.keys()) {
        const slot = hash & (SLOTS - 1);
        counts[slot] = isHome ? MOST_PAGES + 1 : Math.min(MOST_PAGES + 1, (counts[slot] ?? 0) + 1);
      }
    },
    letters(lines) {
      if (pages < FEWEST_PAGES) return 0;
      let letters = 0;
      for (const [hash, length] of lines) if ((counts?.[hash & (SLOTS - 1)] ?? 0) <= MOST_PAGES) letters += length;
      return letters;
    },
  };
}

/** FNV-1a with a last stir. */
function hashOf(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 12)) >>> 0;
}
