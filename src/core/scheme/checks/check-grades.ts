import type { Value } from '../../model/scheme/index.ts';
import { checkLabel, type Labels } from '../grades/labels.ts';
import type { LevelScope } from '../scope.ts';
import { isCondition } from './value-type.ts';

/** Reports texts that a value which gives the grade can come out as, and that are no grades. */
export function checkGradeTexts(value: Value, labels: Labels, scope: LevelScope): void {
  const seen = new Set<Value>();
  const waiting = [value];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next.kind === 'constant' && typeof next.value === 'string') {
      checkLabel({ grade: next.value, at: scope.reading.origins.get(next) ?? scope.at }, labels);
    }
    for (const result of resultsOf(next, scope)) waiting.push(result);
  }
}

/** The values as one of which this one can come out. */
function resultsOf(value: Value, scope: LevelScope): Value[] {
  switch (value.kind) {
    case 'bands':
      return [...value.bands.map(({ gives }) => gives), ...(value.otherwise ? [value.otherwise] : [])];
    case 'match':
      return [...value.cases.map(({ gives }) => gives), ...(value.otherwise ? [value.otherwise] : [])];
    case 'when':
      return [...value.cases.map(({ gives }) => gives), value.otherwise];
    case 'reference':
      return scope.roots.flatMap(({ owner, part }) => (owner === value.name && !isCondition(part) ? [part] : []));
    default:
      return [];
  }
}
