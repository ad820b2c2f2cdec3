import type { OfClass } from '../../model/scheme/index.ts';
import { readHyphenName } from '../names.ts';
import type { LevelScope } from '../scope.ts';
import { fieldValue, type Primitive, type ValueReading } from './primitive.ts';

/** What another class has made of the same unit, or of the one that a text names. */
export const ofClass: Primitive = {
  keys: ['class'],
  place: { zh: '别的分类的结果（class）', en: 'The result of another class' },
  fields: ['class', 'take', 'unit'],
  required: ['take'],
  read(fields, reading) {
    const id = fields.read('class', readHyphenName) ?? '';
    const take = fields.choice('take', ['total', 'rank', 'grade']) ?? 'total';
    const value: OfClass = { kind: 'of-class', class: id, name: id, take, unit: fieldValue(fields, 'unit', reading) };
    if (reading.scope.kind === 'child' && value.unit === null) refuseUnnamed(fields.keyAt('class'), reading);
    else if (id !== '') {
      const { scope } = reading;
      scope.reading.links.push({ from: classOf(scope).id, value, at: fields.valueAt('class') });
    }
    return value;
  },
};

/** The unit of the same name is for the class to look up. */
function refuseUnnamed(at: number, { report }: ValueReading): void {
  const reason = { zh: '下级通过 parent. 读取所属单位的值', en: 'children read a value of their unit by parent.' };
  const advice = {
    zh: '要读取与下级同名的单位，写 unit: unit',
    en: 'For the unit that has the name of the child write unit: unit',
  };
  report.add('misplaced-field', at, { field: 'class', reason }, advice);
}

function classOf(scope: LevelScope): LevelScope {
  return scope.parent === null ? scope : classOf(scope.parent);
}
