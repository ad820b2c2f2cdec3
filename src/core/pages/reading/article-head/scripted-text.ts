import { type Line, TAG, TEXT } from '../../html/index.ts';
import type { Page } from '../page.ts';

/** A script in place stands within so many nodes behind its label. */
const NEAR_NODES = 4;
const LONGEST_SCRIPT = 200;
const WRITES = /^\s*document\.write(?:ln)?\(\s*(["'])([^"'<>+\\]{1,60})\1\s*\)\s*;?\s*$/u;

/** The text that the script right behind a line does nothing but write; null where there is none. */
export function scriptedText({ tree, raw }: Page, { last }: Line): string | null {
  const end = Math.min(last + NEAR_NODES, tree.size);
  for (let node = last + 1; node < end; node++) {
    const isScript = tree.tag[node] === TEXT && tree.tag[tree.parent[node] ?? 0] === TAG.script;
    const from = tree.from[node] ?? 0;
    const to = tree.to[node] ?? 0;
    if (!isScript || to - from > LONGEST_SCRIPT) continue;
    const written = WRITES.exec(raw(from, to))?.[2]?.trim();
    if (written !== undefined && written !== '') return written;
  }
  return null;
}
