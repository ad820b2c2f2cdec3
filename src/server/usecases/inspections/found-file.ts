import { createReadStream } from 'node:fs';
import type { Finding, InspectionResult } from '../../../core/model/inspection-result.ts';
import { replaceFileByPieces } from '../../runtime/replace-file.ts';

/** What a result holds beside its findings. */
export type FoundHead = Omit<InspectionResult, 'findings'>;

/**
 * Writes a result so that it can be stored one finding after the other: of a large site all of them take hundreds of megabytes at once. A
 * line for everything else comes first, then a line for each.
 */
export function writeFound(file: string, { findings, ...head }: InspectionResult): void {
  replaceFileByPieces(file, lines(head, findings));
}

function* lines(head: FoundHead, findings: Iterable<Finding>): Generator<string> {
  yield `${JSON.stringify(head)}\n`;
  for (const finding of findings) yield `${JSON.stringify(finding)}\n`;
}

/** Bytes that are read at once. */
const PIECE = 1 << 18;

/** Reads it back; the findings can be gone through once. */
export async function readFound(file: string): Promise<{ head: FoundHead; findings: AsyncGenerator<Finding> }> {
  const all = linesOf(file);
  const first = await all.next();
  const head = JSON.parse(first.done === true ? '' : first.value) as FoundHead;
  async function* rest(): AsyncGenerator<Finding> {
    for await (const line of all) yield JSON.parse(line) as Finding;
  }
  return { head, findings: rest() };
}

async function* linesOf(file: string): AsyncGenerator<string> {
  let left = '';
  for await (const piece of createReadStream(file, { encoding: 'utf8', highWaterMark: PIECE })) {
    const parts = (left + String(piece)).split('\n');
    left = parts.pop() ?? '';
    yield* parts;
  }
  if (left !== '') yield left;
}
