import { AppError } from '../../../core/model/app-error.ts';
import { type LogRecord, type SeenPage, stateOf, type Target } from '../../../core/model/observation/index.ts';
import { headOf } from './line-head.ts';
import type { LogManifest } from './log-manifest.ts';
import { openPlaces, type Place } from './places.ts';
import { recordOf, withoutVersion } from './read-log.ts';
import { lineEnd, openUnpacked } from './unpacked.ts';

/** A record with its JSON as it stands in the log, the version aside. */
export interface FoundRecord {
  record: SeenPage | Target;
  json: string;
}

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

  const lineAt = (place: Place): { record: LogRecord; json: string } => {
    const bytes = unpacked.get(place.segment);
    const json = withoutVersion(bytes.toString('utf8', place.from, lineEnd(bytes, place.from)));
    return { json, record: recordOf(json, { file: unpacked.file(place.segment), line: place.line }) };
  };
  const put = (id: number, kind: 'page' | 'target', place: Place): void => {
    if (!(id >= 0 && id < told)) throw damaged(unpacked.file(place.segment), `id ${id}`);
    places.put(id, kind, place);
  };
  const take = (record: LogRecord, place: Place): void => {
    if (record.kind === 'address') {
      if (record.id !== told) throw damaged(unpacked.file(place.segment), `id ${record.id}`);
      told++;
      tell(record.url);
      if (record.firstSeen !== undefined) places.see(record.id, record.firstSeen);
    } else if (record.kind === 'page' || record.kind === 'target') {
      put(record.id, record.kind, place);
      if (record.kind === 'page' || stateOf(record.reach) === 'open') places.see(record.id, record.at.slice(0, DAY));
    }
  };

  for (let segment = 0; segment < unpacked.count; segment++) {
    const bytes = unpacked.get(segment);
    for (let from = 0, line = 1; from < bytes.length; from = lineEnd(bytes, from) + 1, line++) {
      const place = { segment, from, line };
      const head = headOf(bytes, from);
      if (head === null) take(lineAt(place).record, place);
      else if (head !== 'other') {
        put(head.id, 'page', place);
        places.see(head.id, head.day);
      }
    }
  }

  return {
    find(id) {
      const place = places.get(id);
      if (place === null) return null;
      const { record, json } = lineAt(place);
      return record.kind === 'page' || record.kind === 'target' ? { record, json } : null;
    },
    firstSeen: places.firstSeen,
  };
}

const DAY = 'YYYY-MM-DD'.length;

const damaged = (file: string, problem: string) => new AppError('log-damaged', { file, problem });
