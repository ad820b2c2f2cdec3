import { nearestName } from '../../model/nearest.ts';
import type { Condition, Reference } from '../../model/scheme/index.ts';
import type { Text } from '../../model/text.ts';
import { didYouMean } from '../report.ts';
import { eachHead, resolveName, type LevelScope } from '../scope.ts';
import { eachPart } from './parts.ts';

/** Looking for similar names takes time: whoever has more unknown ones has another trouble. */
const MOST_COMPARED = 100;

/** Reports names that mean nothing in the level, and gives the names that are read by anything. */
export function checkNames(scope: LevelScope): Set<string> {
  const used = new Set<string>();
  const unknown: Reference[] = [];
  for (const { part, standing } of scope.roots) {
    const words: ReadonlySet<string> = new Set(standing);
    for (const reference of referencesIn(part)) {
      used.add(reference.name);
      if (!isKnown(reference.name, scope) && !words.has(reference.name)) unknown.push(reference);
    }
  }
  for (const [index, reference] of unknown.entries()) {
    if (!reportWordOfLevel(reference, scope)) reportUnknown(reference, { isCompared: index < MOST_COMPARED, scope });
  }
  return used;
}

function isKnown(name: string, scope: LevelScope): boolean {
  const found = resolveName(name, scope);
  return found !== null && (found.name === 'unit' || found.scope.names.has(found.name));
}

function* referencesIn(part: Parameters<typeof eachPart>[0]): Generator<Reference> {
  for (const one of eachPart(part)) if (one.kind === 'reference') yield one;
}

/** `total` and `vetoes` mean something where there is a total, and where there are vetoes. True when it is one of the two. */
function reportWordOfLevel(reference: Reference, scope: LevelScope): boolean {
  const { report, origins } = scope.reading;
  const at = origins.get(reference) ?? scope.at;
  const found = resolveName(reference.name, scope);
  if (found?.name === 'total') {
    if (!found.scope.total) report.add('no-total', at, { name: found.scope.name });
    return true;
  }
  if (found?.name !== 'vetoes') return false;
  const hasVetoes = [...eachHead(found.scope.heads)].some(({ kind }) => kind === 'veto');
  if (!hasVetoes) report.add('no-vetoes', at, { name: found.scope.name });
  return true;
}

const NAME = { zh: '输入、值或指标', en: 'input, value or indicator' };

function reportUnknown(reference: Reference, { isCompared, scope }: { isCompared: boolean; scope: LevelScope }): void {
  const { name } = reference;
  const { report, origins } = scope.reading;
  const near = isCompared ? nearestName(name, namesLike(name, scope)) : undefined;
  const advice = adviceAbove(name, scope) ?? adviceOnPlace(name, scope) ?? didYouMean(near) ?? adviceToDefine(name);
  report.add('unknown-name', origins.get(reference) ?? scope.at, { name, what: NAME }, advice);
}

/** The names of the level that is meant, written as this one is. */
function namesLike(name: string, scope: LevelScope): string[] {
  const found = resolveName(name, scope) ?? { name, scope };
  const prefix = name.slice(0, name.length - found.name.length);
  return [...found.scope.names.keys(), 'total', 'vetoes', 'unit'].map((one) => prefix + one);
}

/** Of a name that the level above has, and of one above a class. */
function adviceAbove(name: string, scope: LevelScope): Text | null {
  const found = resolveName(name, scope);
  if (!found) return { zh: '分类没有上级', en: 'A class has no level above' };
  const above = `parent.${name}`;
  return found.scope.parent && isKnown(above, scope) ? { zh: `上级的写作 ${above}`, en: `Write ${above}` } : null;
}

/** Of what is there, but is read in another way: the column that names the row, and the place of a unit. */
function adviceOnPlace(name: string, { keyHeaders }: LevelScope): Text | null {
  if (keyHeaders.includes(name)) {
    return {
      zh: `行的名称用 unit：写 unit 代替 ${name}`,
      en: `The column that names the row is read by unit: write unit for ${name}`,
    };
  }
  return OWN_PLACE.has(name) ? USE_POSITION : null;
}

const OWN_PLACE: ReadonlySet<string> = new Set(['rank', 'grade', '名次', '排名', '等次']);
const USE_POSITION: Text = {
  zh: '名次和等次在各值算完之后才有，只有公布的列和等次能用；位次用 { cohort: position, of: total }',
  en: 'Rank and grade come after all values, only shown columns and grades read them; { cohort: position, of: total } gives the place',
};

function adviceToDefine(name: string): Text {
  return {
    zh: `先在 inputs、values 或 indicators 里定义；要写文本，公式里用单引号：'${name}'`,
    en: `Define it under inputs, values or indicators; a text stands in single quotes inside the formula: '${name}'`,
  };
}

const USE_INPUTS = { zh: '改用输入来写这个条件', en: 'Say it by inputs' };

/** `where` chooses the rows of a class before anything is computed: it can only read inputs. Its types are checked with the others. */
export function checkWhere(where: Condition, scope: LevelScope): void {
  const { report, origins } = scope.reading;
  scope.roots.push({ owner: null, part: where });
  const inputs = [...scope.names].filter(([, { as }]) => as === 'input').map(([name]) => name);
  for (const reference of referencesIn(where)) {
    if (reference.name === 'unit' || inputs.includes(reference.name)) continue;
    const what = { zh: '输入（where 只能用输入）', en: 'input (where reads inputs only)' };
    const near = nearestName(reference.name, inputs);
    report.add(
      'unknown-name',
      origins.get(reference) ?? scope.at,
      { name: reference.name, what },
      didYouMean(near) ?? USE_INPUTS,
    );
  }
}
