import type { LogRecord } from '../../src/core/model/observation/index.ts';
import { chanceOf } from './chance.ts';

/** The same records in another order by chance; addresses stay in front, as a log has them before what names their numbers. */
export function turned(records: readonly LogRecord[], seed: number): LogRecord[] {
  const chance = chanceOf('order', seed);
  const isAddress = ({ kind }: LogRecord) => kind === 'address';
  const others = records.filter((record) => !isAddress(record));
  for (let at = others.length - 1; at > 0; at--) {
    const to = chance.below(at + 1);
    const [one, other] = [others[at], others[to]];
    if (one !== undefined && other !== undefined) [others[at], others[to]] = [other, one];
  }
  return [...records.filter(isAddress), ...others];
}
