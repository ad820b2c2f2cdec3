import { type Action, mayDo, seesUnconfirmed } from '../../../core/process/index.ts';
import type { FindingReach, ListedFinding } from '../../store/findings/list-findings.ts';
import { reachFor } from '../registry/registry-maker.ts';
import type { Who } from '../service.ts';

/** Which findings somebody may do something with, for lists. @throws AppError `not-allowed` where there are none. */
export function findingReach(who: Omit<Who, 'user'>, action: Action): FindingReach {
  return { ...reachFor(who, { action, object: 'finding' }), seesUnconfirmed: seesUnconfirmed(who) };
}

/** Whether somebody may see one finding. */
export function maySee(who: Who, { lineage, decision }: Pick<ListedFinding, 'lineage' | 'decision'>): boolean {
  const mayRead = mayDo(who, { action: 'read', object: 'finding' }, lineage);
  return mayRead && (seesUnconfirmed(who) || decision === 'confirmed');
}
