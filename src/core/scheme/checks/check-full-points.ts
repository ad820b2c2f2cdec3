import type { Combine, Term } from '../../model/scheme/index.ts';
import { declaredAs, type LevelScope } from '../scope.ts';

const NEED_FULL: ReadonlySet<string> = new Set<Combine['missing']['rule']>(['full', 'scale', 'spread', 'share']);

/** Terms that name an indicator know its points; the others have to say what they can reach where the missing rule needs it. */
export function checkFullPoints(scope: LevelScope): void {
  const { report, origins } = scope.reading;
  for (const { combine, at } of scope.combines) {
    for (const term of combine.of) term.full ??= pointsOf(term, scope);
    const lacking = NEED_FULL.has(combine.missing.rule) ? combine.of.filter(({ full }) => full === null) : [];
    for (const { value } of lacking) {
      if (!isUnsound(value, scope)) report.add('needs-full', origins.get(value) ?? at, { rule: combine.missing.rule });
    }
  }
}

function pointsOf({ value }: Term, scope: LevelScope): Term['full'] {
  const declared = value.kind === 'reference' ? declaredAs(value.name, scope) : undefined;
  const points = declared?.as === 'indicator' ? declared.head.points : null;
  return points === null ? null : { kind: 'constant', value: points };
}

/** Already reported: the points of the indicator are faulty, or the value could not be read. */
function isUnsound(value: Term['value'], scope: LevelScope): boolean {
  if (value.kind === 'constant') return value.value === null && !scope.reading.origins.has(value);
  const declared = value.kind === 'reference' ? declaredAs(value.name, scope) : undefined;
  return declared?.as === 'indicator' && !declared.head.isSound;
}
