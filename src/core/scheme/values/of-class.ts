import type { OfClass } from '../../model/scheme/index.ts';
import { readHyphenName } from '../names.ts';
import type { Primitive } from './primitive.ts';

/** What another class has made of the same unit. */
export const ofClass: Primitive = {
  keys: ['class'],
  place: { zh: '别的分类的结果（class）', en: 'The result of another class' },
  fields: ['class', 'take'],
  required: ['take'],
  read(fields, { scope, report }) {
    const id = fields.read('class', readHyphenName) ?? '';
    const take = fields.choice('take', ['total', 'rank', 'grade']) ?? 'total';
    const value: OfClass = { kind: 'of-class', class: id, name: id, take };
    if (scope.kind === 'child') {
      const reason = { zh: '下级通过 parent. 读取所属单位的值', en: 'children read a value of their unit by parent.' };
      report.add('misplaced-field', fields.keyAt('class'), { field: 'class', reason });
    } else if (id !== '') scope.reading.links.push({ from: scope.id, value, at: fields.valueAt('class') });
    return value;
  },
};
