import { type LogRecord, packLink } from '../../../core/model/observation/index.ts';

/**
 * Says of one record after the other whether what it names by number was told before; null, or the field that does not join. A log
 * of ours numbers its addresses from 0 on, one after the other, so that one that was cut or edited is found out at the first gap.
 */
export function openIdJoin(): (record: LogRecord) => string | null {
  let told = 0;
  const isTold = (id: number): boolean => id >= 0 && id < told;
  return (record) => {
    if (record.kind === 'address') return record.id === told++ ? null : 'id';
    if (record.kind === 'target') return isTold(record.id) ? null : 'id';
    if (record.kind !== 'page' && record.kind !== 'sheet') return null;
    if (!isTold(record.id)) return 'id';
    const end = packLink(told, 'page');
    for (const link of record.links) if (link < 0 || link >= end) return 'links';
    return null;
  };
}
