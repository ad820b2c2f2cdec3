import type { ReadEarlierVisit } from '../../collectors/crawl/index.ts';
import { indexLog } from '../../store/observation-log/index.ts';
import type { EarlierLog } from '../open-earlier.ts';

/** Reads the log of an earlier inspection for whoever looks at the site again. */
export const readEarlierLog =
  ({ folder, manifest, isTakenOver }: EarlierLog): ReadEarlierVisit =>
  (tell) => {
    const index = indexLog(folder, manifest, tell);
    return isTakenOver ? index : { ...index, find: () => null };
  };
