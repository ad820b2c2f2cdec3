import type { ShownColumn } from '../model/scheme/index.ts';
import { nearestName } from '../model/nearest.ts';
import { readFields } from './fields.ts';
import { FORMAT_FIELDS, readFormat, STANDARD_FORMAT } from './number-format.ts';
import { didYouMean } from './report.ts';
import { nameValue, partValue } from './rule-parts.ts';
import { placed, unreadable } from './reading.ts';
import { eachHead, type LevelScope } from './scope.ts';
import type { Node } from './yaml/node.ts';

const SHAPE = {
  place: { zh: '公布的列（shown）', en: 'A shown column' },
  known: ['column', 'value', ...FORMAT_FIELDS],
  required: ['column'],
};

/** Columns that stand in every ranking, in ranking.csv and as they are printed. */
const OWN_COLUMNS: ReadonlySet<string> = new Set('class rank unit total grade 排名 单位名称 总计 等次'.split(' '));

/** A shown column whose value is looked up by its name once all inputs are settled. */
interface Pending {
  shown: ShownColumn;
  at: number;
}

/** Shown columns as written, and a function that finds the values that were left out. */
export function readShown(nodes: Node[], scope: LevelScope): { shown: ShownColumn[]; finish: () => void } {
  const { report } = scope.reading;
  const pending: Pending[] = [];
  const seen = new Map<string, number>();
  const shown = nodes.flatMap((node) => {
    const fields = readFields({ node, field: 'shown' }, SHAPE, report);
    if (!fields) return [];
    const column = fields.text('column') ?? '';
    const at = fields.valueAt('column');
    const first = seen.get(column);
    if (OWN_COLUMNS.has(column)) report.add('reserved-name', at, { id: column });
    if (first !== undefined) report.add('duplicate-name', at, { name: column, line: report.line(first) });
    else if (column !== '') seen.set(column, at);
    const value = partValue(fields, 'value', scope);
    const entry: ShownColumn = { column, value: value ?? unreadable(), format: readFormat(fields) };
    if (!fields.has('value') && column !== '') pending.push({ shown: entry, at });
    return [entry];
  });
  const finish = () => {
    const ids = namesShown(scope);
    for (const entry of pending) findValue(entry, ids, scope);
  };
  return { shown, finish };
}

/** The default: the top-level indicators under their names; vetoes, which are no points, are left out. */
export function standardShown(scope: LevelScope): ShownColumn[] {
  return scope.heads
    .filter(({ kind }) => kind !== 'veto')
    .map(({ id, name }) => ({ column: name, value: nameValue(id), format: STANDARD_FORMAT }));
}

/** What a column can be called: ids by the name of an indicator, the name that formulas use, the name or a header of an input. */
function namesShown(scope: LevelScope): Map<string, string> {
  const inputs = scope.inputs.flatMap(({ input: { id, name, headers } }) =>
    [name, ...headers].map((word) => [word, id] as const),
  );
  const ids = [...scope.names.keys()].map((id) => [id, id] as const);
  const heads = [...eachHead(scope.heads)].map(({ name, id }) => [name, id] as const);
  return new Map([...inputs, ...ids, ...heads.toReversed()]);
}

function findValue({ shown, at }: Pending, ids: ReadonlyMap<string, string>, scope: LevelScope): void {
  const { column } = shown;
  const id = ids.get(column);
  if (id !== undefined) {
    shown.value = placed(nameValue(id), at, scope.reading);
    scope.roots.push({ owner: null, part: shown.value });
    return;
  }
  const what = { zh: '指标、值或输入', en: 'indicator, value or input' };
  const advice = didYouMean(nearestName(column, ids.keys())) ?? WRITE_VALUE;
  scope.reading.report.add('unknown-name', at, { name: column, what }, advice);
}

const WRITE_VALUE = { zh: '加上 value: 这一列的值', en: 'Add value: what stands in the column' };
