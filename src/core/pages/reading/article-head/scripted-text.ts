import { type Line, TAG, TEXT } from '../../html/index.ts';
import type { Page } from '../page.ts';
import { writtenIn } from './scripted-lines.ts';

/** A script in place stands within so many nodes behind its label. */
const NEAR_NODES = 4;
const LONGEST_SCRIPT = 400;
const LONGEST_TEXT = 60;
/** The one text that the script right behind a line, or a text of it, writes; null where there is none. */
export function scriptedText(page: Page, { last }: Pick<Line, 'last'>): string | null {
  const { tree, raw } = page;
  const end = Math.min(last + NEAR_NODES, tree.size);
  for (let node = last + 1; node < end; node++) {
    const isScript = tree.tag[node] === TEXT && tree.tag[tree.parent[node] ?? 0] === TAG.script;
    const from = tree.from[node] ?? 0;
    const to = tree.to[node] ?? 0;
    if (!isScript || to - from > LONGEST_SCRIPT) continue;
    const [written, other] = writtenIn(raw(from, to), page);
    if (written !== undefined && other === undefined && written.length <= LONGEST_TEXT) return written;
  }
  return null;
}
