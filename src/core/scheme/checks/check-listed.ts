import { nearestName } from '../../model/nearest.ts';
import type { Value } from '../../model/scheme/index.ts';
import { didYouMean, listed } from '../report.ts';
import { declaredAs } from '../scope.ts';
import type { Types } from './value-type.ts';

/** Reports a text that the input which is compared with it cannot have. */
export function checkListed({ text, of, at }: { text: string; of: Value; at: number }, { scope }: Types): void {
  const declared = of.kind === 'reference' ? declaredAs(of.name, scope) : undefined;
  if (declared?.as !== 'input') return;
  const { oneOf, name } = declared.input;
  if (oneOf.length === 0 || oneOf.includes(text)) return;
  const choices = { zh: `可以是：${listed(oneOf)}`, en: `It can be: ${listed(oneOf)}` };
  scope.reading.report.add('text-not-listed', at, { text, name }, didYouMean(nearestName(text, oneOf)) ?? choices);
}
