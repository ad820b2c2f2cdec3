import { nearestName } from '../../model/nearest.ts';
import type { Value } from '../../model/scheme/index.ts';
import { didYouMean, listed } from '../report.ts';
import { declaredAs, type LevelScope } from '../scope.ts';
import type { Types } from './value-type.ts';

/** Reports a text that the input which is compared with it cannot have. */
export function checkListed({ text, of, at }: { text: string; of: Value; at: number }, { scope }: Types): void {
  const { oneOf, name } = textsOf(of, scope);
  if (oneOf.length === 0 || oneOf.includes(text)) return;
  const choices = { zh: `可以是：${listed(oneOf)}`, en: `It can be: ${listed(oneOf)}` };
  scope.reading.report.add('text-not-listed', at, { text, name }, didYouMean(nearestName(text, oneOf)) ?? choices);
}

/** The texts that a value can be, where they are listed: those of an input, and the grades. */
function textsOf(of: Value, scope: LevelScope): { oneOf: readonly string[]; name: string } {
  if (of.kind !== 'reference') return { oneOf: [], name: '' };
  const declared = declaredAs(of.name, scope);
  if (!declared && of.name === 'grade') return { oneOf: scope.labels, name: of.name };
  return declared?.as === 'input' ? declared.input : { oneOf: [], name: of.name };
}
