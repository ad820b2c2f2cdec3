import { type PageTree, seedOf, TAG, TEXT } from '../html/index.ts';
import { hasListStart } from './list-start.ts';
import { mayHaveMark } from './mark-bytes.ts';
import type { Page } from './page.ts';

/** What a script may have, as bits: a mark of the foot; letters beyond ASCII in the part that is read; lists as data. */
export const SCRIPT_MARK = 1;
export const SCRIPT_LETTERS = 2;
const SCRIPT_LISTS = 4;

/** Bytes of a script that are read; longer ones are data. */
export const LONGEST_SCRIPT = 30_000;
const SEED = seedOf('script');

/** The bits of the script with this text. Most pages of a site have the same scripts, which are searched twice at most. */
export function scriptSigns({ tree: { bytes, from, to }, view, scripts }: Page, node: number): number {
  const start = from[node] ?? 0;
  const end = to[node] ?? 0;
  const known = scripts.find({ bytes, view, seed: SEED }, start, end);
  if (known !== undefined) return known;
  const marks = mayHaveMark(bytes, start, end) ? SCRIPT_MARK : 0;
  const letters = isAscii(bytes, start, Math.min(end, start + LONGEST_SCRIPT)) ? 0 : SCRIPT_LETTERS;
  return scripts.keep(marks | letters | (hasListStart(bytes, start, end) ? SCRIPT_LISTS : 0));
}

function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((bytes[at] ?? 0) >= 0x80) return false;
  return true;
}

/** Nodes of the texts right in scripts, in order. */
export function scriptTexts({ tag, parent, last, size }: PageTree): number[] {
  const nodes: number[] = [];
  const tags = tag.subarray(0, size);
  let end = 0;
  for (let script = tags.indexOf(TAG.script); script >= 0; script = tags.indexOf(TAG.script, end)) {
    end = last[script] ?? size;
    // In SVG one may stand in another.
    for (let node = script + 1; node < end; node++) {
      if (tag[node] === TEXT && tag[parent[node] ?? 0] === TAG.script) nodes.push(node);
    }
  }
  return nodes;
}

/** The texts of the scripts of a page that may have lists as data or as markup. */
export const listScriptsOf = (page: Page): string[] =>
  scriptTexts(page.tree).flatMap((node) =>
    (scriptSigns(page, node) & SCRIPT_LISTS) === 0
      ? []
      : [page.raw(page.tree.from[node] ?? 0, page.tree.to[node] ?? 0)],
  );
