import { typeOfName } from '../../model/column-name.ts';
import type { SectionType } from '../../model/observation/index.ts';

/** What such a column shows of a body may be what it is or what it does. */
const OF_A_BODY = /机构(?:概况|概览|简介|介绍)$/u;

/** The type by name, else by the tag ColumnType, which also decides between two that a name may mean; else `其他`. */
export function typeOfColumn(name: string, columnType: string | null): SectionType {
  const tagged = columnType === null ? null : typeOfName(columnType);
  if (tagged === '概况信息' && OF_A_BODY.test(name)) return tagged;
  return typeOfName(name) ?? tagged ?? '其他';
}
