import type { ClassData, UnitData } from '../data/report-data.ts';
import { pageElement } from './page-element.ts';

/** The data of a class, parsed once; those of its units stay text until somebody looks at one. */
export interface ClassSource {
  group: ClassData;
  unit(number: number): UnitData;
}

export function readClasses(count: number): ClassSource[] {
  return Array.from({ length: count }, (_, index) => {
    let lines: string[] | null = null;
    return {
      group: JSON.parse(textOf(`#class-data-${index}`)) as ClassData,
      unit(number) {
        lines ??= textOf(`#unit-data-${index}`).split('\n');
        return JSON.parse(lines[number] ?? '{}') as UnitData;
      },
    };
  });
}

function textOf(selector: string): string {
  return pageElement(selector).textContent ?? '';
}
