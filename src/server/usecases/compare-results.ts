import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { firstDifference } from '../../core/reports/verification/index.ts';
import type { Difference } from '../../core/reports/verification/index.ts';
import { resultText } from '../../core/scoring/index.ts';
import type { ScoredCampaign } from '../../core/scoring/index.ts';
import { readBytes } from '../runtime/input-file.ts';
import { sha256OfFile } from '../runtime/sha256.ts';
import { rankingFile } from './write-output.ts';

const SHOWN = 80;
/** Beyond that many bytes a difference is told and not located: that takes both texts as one string each. */
const LOCATABLE = 200 * 2 ** 20;

/** `result.json` and `ranking.csv` against what the campaign gives now, to the byte. A file that is not there is not compared. */
export function compareResults(folder: string, campaign: ScoredCampaign): Difference[] {
  const ranking = Buffer.from(rankingFile(campaign)).toString();
  return [
    ...compareText(folder, 'result.json', () => resultText(campaign)),
    ...compareText(folder, 'ranking.csv', () => [hasMark(folder) ? ranking : ranking.slice(1)]),
  ];
}

/** Earlier versions wrote the ranking without a byte order mark. */
function hasMark(folder: string): boolean {
  const path = join(folder, 'ranking.csv');
  if (!existsSync(path) || !statSync(path).isFile()) return true;
  const descriptor = openSync(path, 'r');
  try {
    const first = Buffer.alloc(3);
    readSync(descriptor, first);
    return first.toString() === '\u{feff}';
  } finally {
    closeSync(descriptor);
  }
}

function compareText(folder: string, name: string, computed: () => Iterable<string>): Difference[] {
  const path = join(folder, name);
  if (!existsSync(path) || !statSync(path).isFile() || isSame(path, computed())) return [];
  if (statSync(path).size > LOCATABLE)
    return [{ path: name, stored: sha256OfFile(path), computed: hashOf(computed()) }];
  const [left, right] = [readBytes(path, name).toString('utf8'), [...computed()].join('')];
  return [(name.endsWith('.json') ? jsonDifference(name, left, right) : null) ?? lineDifference(name, left, right)];
}

/** Piece by piece: the text of a province does not fit into one string. */
function isSame(path: string, computed: Iterable<string>): boolean {
  const descriptor = openSync(path, 'r');
  try {
    for (const text of computed) {
      const piece = Buffer.from(text);
      const stored = Buffer.allocUnsafe(piece.length);
      if (readSync(descriptor, stored) !== piece.length || !stored.equals(piece)) return false;
    }
    return readSync(descriptor, Buffer.allocUnsafe(1)) === 0;
  } finally {
    closeSync(descriptor);
  }
}

function hashOf(computed: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const text of computed) hash.update(text);
  return hash.digest('hex');
}

function jsonDifference(name: string, stored: string, computed: string): Difference | null {
  try {
    const found = firstDifference(JSON.parse(stored), JSON.parse(computed));
    return found === null ? null : { ...found, path: `${name} ${found.path}` };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The first line that differs, as `name:line`. */
function lineDifference(name: string, stored: string, computed: string): Difference {
  const left = stored.split('\n');
  const right = computed.split('\n');
  const found = left.findIndex((text, index) => text !== right[index]);
  const line = found < 0 ? left.length : found;
  return { path: `${name}:${line + 1}`, stored: shorten(left[line]), computed: shorten(right[line]) };
}

function shorten(text: string | undefined): string | null {
  return text?.slice(0, SHOWN) ?? null;
}
