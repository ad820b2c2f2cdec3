import { parentName, type Level } from '../../model/scheme/index.ts';
import type { Scope } from '../evaluate/scope.ts';
import { eachIndicator } from '../evaluate/open-level.ts';
import type { NameOf } from '../words/rule-words.ts';

/** Display names of everything that rules of a level can name; `above` are those of the level above it. */
export function namesOf(level: Level, above: NameOf | null = null): NameOf {
  const names = new Map<string, string>([
    ['total', '总分'],
    ['vetoes', '单项否决数'],
    ['unit', '单位'],
  ]);
  for (const input of level.inputs) names.set(input.id, input.name);
  for (const child of level.children) names.set(child.id, child.name);
  for (const indicator of eachIndicator(level.indicators)) names.set(indicator.id, indicator.name);
  return (name) => {
    const inParent = parentName(name);
    return inParent === null ? (names.get(name) ?? name) : `上级的${above?.(inParent) ?? inParent}`;
  };
}

/** The same of a level that is open. */
export function namesIn({ level, above }: Scope): NameOf {
  return namesOf(level, above === null ? null : namesIn(above));
}
