import { createHash } from 'node:crypto';
import { hashReaderSources } from './reader-sources.ts';

/**
 * Stands for everything by which pages are read, and for the tables of characters that Node comes with: what another reader has read is
 * not taken over, because this one might read something else. By hash of the source, so that no change can be forgotten; a change that
 * changes nothing costs one visit that reads everything.
 */
export function readerPrint(): string {
  const { icu = '', unicode = '' } = process.versions;
  return createHash('sha256').update(`${icu} ${unicode}\n${hashReaderSources()}`).digest('hex');
}
