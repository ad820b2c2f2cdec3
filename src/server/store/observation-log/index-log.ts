import { AppError } from '../../../core/model/app-error.ts';
import { type LogRecord, type SeenPage, stateOf, type Target } from '../../../core/model/observation/index.ts';
import { headOf } from './line-head.ts';
import type { LogManifest } from './manifest-schema.ts';
import { openPlaces, type Place } from './places.ts';
import { knownOf, recordOf } from './read-log.ts';
import { splitPage } from './split-page.ts';
import { lineEnd, openUnpacked } from './unpacked.ts';

/**
 * What was seen at an address. `shown`: what a page shows, as it is: JSON of `facts` and `text` in UTF-8, without braces around them, in
 * memory that may be given back as soon as something else is asked for.
 */
export type FoundRecord = { record: Omit<SeenPage, 'facts' | 'text'>; shown(): Uint8Array } | { record: Target };

/** What a log says of single addresses, by their numbers there. */
export interface LogIndex {
  /** The last page that was read at an address or, where there is none, how it answered; null where it was not asked for. */
  find(id: number): FoundRecord | null;
  /** Day on which something was first seen there, by this inspection or one before; null where nothing was. */
  firstSeen(id: number): string | null;
}

/**
 * Goes through a log once and tells its addresses in the order of their numbers, which begin at 0 and have no gaps. Some 15 bytes
 * are kept of each address; what is asked for is read from the disk, and quickly in about the order in which it was written. Throws
 * `log-damaged` like reading it.
 */
export function indexLog(folder: string, manifest: LogManifest, tell: (url: string) => void): LogIndex {
  const places = openPlaces();
  const unpacked = openUnpacked(folder, manifest);
  let told = 0;

  const lineAt = ({ segment, from }: Place): Buffer => {
    const bytes = unpacked.get(segment);
    return bytes.subarray(from, lineEnd(bytes, from));
  };
  const tellAddress = ({ id, url, firstSeen }: ToldAddress, segment: number): void => {
    if (id !== told) throw damaged(unpacked.file(segment), `id ${id}`);
    told++;
    tell(url);
    if (firstSeen !== undefined) places.see(id, firstSeen);
  };
  const put = (id: number, kind: 'page' | 'target', place: Place): void => {
    if (!(id >= 0 && id < told)) throw damaged(unpacked.file(place.segment), `id ${id}`);
    places.put(id, kind, place);
  };
  const take = (record: LogRecord, place: Place): void => {
    if (record.kind === 'address') tellAddress(record, place.segment);
    else if (record.kind === 'page' || record.kind === 'target') {
      put(record.id, record.kind, place);
      if (isThere(record)) places.see(record.id, record.at.slice(0, DAY));
    }
  };

  for (let segment = 0; segment < unpacked.count; segment++) {
    const bytes = unpacked.get(segment);
    for (let from = 0, line = 1; from < bytes.length; from = lineEnd(bytes, from) + 1, line++) {
      const place = { segment, from, line };
      const head = headOf(bytes, from);
      if (head === null) take(recordOf(lineAt(place).toString(), { file: unpacked.file(segment), line }), place);
      else if (head.kind === 'address') tellAddress(head, segment);
      else if (head.kind !== 'other') {
        put(head.id, head.kind, place);
        if (head.kind === 'target' || !saysNothingIsThere(bytes, from)) places.see(head.id, head.day);
      }
    }
  }

  return {
    find(id) {
      const place = places.get(id);
      if (place === null) return null;
      const { segment, line } = place;
      return foundIn(() => lineAt(place), { file: unpacked.file(segment), line });
    },
    firstSeen: places.firstSeen,
  };
}

interface ToldAddress {
  id: number;
  url: string;
  firstSeen?: string | undefined;
}

const DAY = 'YYYY-MM-DD'.length;

/** A page that says that there is none was not seen: what stands there later may well be new. */
function isThere(record: SeenPage | Target): boolean {
  return record.kind === 'page' ? record.facts.kind !== 'error' : stateOf(record.reach) === 'open';
}

/** The same by the bytes of the line. */
function saysNothingIsThere(bytes: Buffer, from: number): boolean {
  return bytes.subarray(from, lineEnd(bytes, from)).includes(ERROR_PAGE);
}

const ERROR_PAGE = Buffer.from('"kind":"error"');

/** What a page shows is neither read nor looked at: whoever reads the log that it goes to does. */
function foundIn(lineNow: () => Buffer, place: { file: string; line: number }): FoundRecord | null {
  const line = lineNow();
  const split = splitPage(line);
  const known = split === null ? null : knownOf(split.known);
  // Found again when it is asked for: until then its segment may have made room for others.
  if (split !== null && known !== null) return { record: known, shown: () => lineNow().subarray(split.from, split.to) };
  const record = recordOf(line.toString(), place);
  if (record.kind === 'target') return { record };
  if (record.kind !== 'page') return null;
  const { facts, text } = record;
  return { record, shown: () => Buffer.from(JSON.stringify({ facts, text }).slice(1, -1)) };
}

const damaged = (file: string, problem: string) => new AppError('log-damaged', { file, problem });
