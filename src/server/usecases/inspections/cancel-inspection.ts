import { AppError } from '../../../core/model/app-error.ts';
import { mayDo } from '../../../core/process/index.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { askCancel } from '../../store/inspections.ts';
import { type Maker, type Service, stampOf, type Who } from '../service.ts';
import { type ListedInspection, showInspection } from './show-inspection.ts';

/**
 * Ends an inspection: at once where it waits, within seconds where it is under way. @throws AppError `not-found` also for what one may
 * not see, `not-allowed`, and `inspection-over`.
 */
export async function cancelInspection(service: Service, who: Who, id: string): Promise<'cancelled' | 'running'> {
  const { lineage, ...inspection } = await showInspection(service, who, id);
  if (!mayDo(who, { action: 'change', object: 'inspection' }, lineage)) throw new AppError('not-allowed');
  return askToEnd(service, who, inspection);
}

/** The same, whatever rights are needed. @throws AppError `inspection-over` */
export async function askToEnd(
  service: Service,
  maker: Maker,
  { id, targetId, state: before }: Pick<ListedInspection, 'id' | 'targetId' | 'state'>,
): Promise<'cancelled' | 'running'> {
  return service.database.transaction().execute(async (transaction) => {
    const stamp = stampOf(service, maker);
    const state = await askCancel(transaction, { id, moment: stamp.moment });
    if (state === null) throw new AppError('inspection-over');
    await recordEvent(transaction, {
      ...stamp,
      chain: REGISTRY_CHAIN,
      verb: 'ask-cancel',
      object: 'inspection',
      objectId: id,
      before: { targetId, state: before },
      after: { state },
    });
    return state;
  });
}
