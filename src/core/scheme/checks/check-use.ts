import type { LevelScope } from '../scope.ts';
import type { IndicatorHead } from '../scope.ts';

/** Reports vetoes and bonuses that nothing reads: somebody wrote them down to have an effect. `used` are the names that are read. */
export function checkUse(scope: LevelScope, used: ReadonlySet<string>): void {
  const { report } = scope.reading;
  const isUnread = ({ id, isSound }: IndicatorHead) => id !== '' && isSound && !used.has(id);
  const veto = used.has('vetoes') ? undefined : topmost(scope.heads, 'veto').find(isUnread);
  if (veto) report.add('unread-veto', placeIn(scope, veto), { name: veto.name, level: scope.name });
  for (const bonus of topmost(scope.heads, 'bonus').filter(isUnread)) {
    report.add('unread-bonus', placeIn(scope, bonus), { name: bonus.name, level: scope.name });
  }
}

/** An alias brings in what stands in another class, where it may well be read: then the class that uses the alias is named. */
function placeIn({ at }: LevelScope, head: IndicatorHead): number {
  return head.at < at ? at : head.at;
}

/** Indicators of a kind whose group is of another. */
function topmost(heads: IndicatorHead[], kind: IndicatorHead['kind']): IndicatorHead[] {
  return heads.flatMap((head) => (head.kind === kind ? [head] : topmost(head.items, kind)));
}
