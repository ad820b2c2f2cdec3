import type { Level } from '../../model/scheme/index.ts';
import { eachIndicator } from '../evaluate/open-level.ts';
import type { NameOf } from '../words/rule-words.ts';

/** Display names of everything that rules of a level can name. */
export function namesOf(level: Level): NameOf {
  const names = new Map<string, string>([
    ['total', '总分'],
    ['vetoes', '单项否决数'],
    ['unit', '单位'],
  ]);
  for (const input of level.inputs) names.set(input.id, input.name);
  for (const child of level.children) names.set(child.id, child.name);
  for (const indicator of eachIndicator(level.indicators)) names.set(indicator.id, indicator.name);
  return (name) => names.get(name) ?? name;
}
