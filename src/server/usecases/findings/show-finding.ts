import { AppError } from '../../../core/model/app-error.ts';
import { seesUnconfirmed } from '../../../core/process/index.ts';
import { findingsById, type ListedFinding } from '../../store/findings/list-findings.ts';
import { lifeOfFinding } from '../../store/findings/review-findings.ts';
import { inspectionsOfFinding } from '../../store/findings/finding-inspections.ts';
import type { Service, Who } from '../service.ts';
import { maySee } from './finding-reach.ts';

export interface ShownFinding extends Awaited<ReturnType<typeof lifeOfFinding>> {
  finding: ListedFinding;
  inspections: Awaited<ReturnType<typeof inspectionsOfFinding>>;
}

/**
 * One finding with all that happened to it. Units see what was confirmed, and not who argued how before.
 * @throws AppError `not-found` also for what one may not see.
 */
export async function showFinding({ database }: Service, who: Who, id: string): Promise<ShownFinding> {
  const [finding] = await findingsById(database, [id]);
  if (finding === undefined || !maySee(who, finding)) throw new AppError('not-found');
  const { changes, reviews } = await lifeOfFinding(database, id);
  const named = [finding.openedIn, finding.seenIn, ...changes.map(({ inspectionId }) => inspectionId)];
  const inspections = await inspectionsOfFinding(
    database,
    named.filter((one) => one !== null),
  );
  return seesUnconfirmed(who)
    ? { finding, changes, reviews, inspections }
    : { finding: { ...finding, foundBy: null }, changes, reviews: [], inspections };
}
