import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { firstDifference } from '../../core/reports/verification/index.ts';
import type { Difference } from '../../core/reports/verification/index.ts';
import { rankingRows, resultText } from '../../core/scoring/index.ts';
import type { ScoredCampaign } from '../../core/scoring/index.ts';
import { renderCsv } from '../render/csv/index.ts';
import { readBytes } from '../runtime/input-file.ts';

const SHOWN = 80;

/** `result.json` and `ranking.csv` against what the campaign gives now, to the byte. A file that is not there is not compared. */
export function compareResults(folder: string, campaign: ScoredCampaign): Difference[] {
  const ranking = Buffer.from(renderCsv(rankingRows(campaign)));
  return [
    ...compareText(folder, 'result.json', () => resultText(campaign)),
    ...compareText(folder, 'ranking.csv', () => [ranking.toString()]),
  ];
}

function compareText(folder: string, name: string, computed: () => Iterable<string>): Difference[] {
  const path = join(folder, name);
  if (!existsSync(path)) return [];
  const stored = readBytes(path, name);
  if (isSame(stored, computed())) return [];
  const [left, right] = [stored.toString('utf8'), [...computed()].join('')];
  return [(name.endsWith('.json') ? jsonDifference(name, left, right) : null) ?? lineDifference(name, left, right)];
}

/** Piece by piece: the text of a province does not fit into one string. */
function isSame(stored: Buffer, computed: Iterable<string>): boolean {
  let at = 0;
  for (const text of computed) {
    const piece = Buffer.from(text);
    if (!stored.subarray(at, at + piece.length).equals(piece)) return false;
    at += piece.length;
  }
  return at === stored.length;
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
