import type { InspectionResult } from '../../model/inspection-result.ts';

/** The result of an inspection as `JSON.stringify(result, null, 2)` with a line feed, piece by piece: whole, it may not fit. */
export function* resultPieces(result: InspectionResult): Generator<string> {
  const entries = Object.entries(result).filter(([, value]) => value !== undefined);
  yield '{\n';
  for (const [index, [key, value]] of entries.entries()) {
    yield `  ${JSON.stringify(key)}: `;
    if (isList(value)) yield* listPieces(value);
    else yield written(value, 2);
    yield index === entries.length - 1 ? '\n' : ',\n';
  }
  yield '}\n';
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function* listPieces(list: Iterable<unknown>): Generator<string> {
  yield '[';
  let before = '\n';
  for (const each of list) {
    yield `${before}    ${written(each, 4)}`;
    before = ',\n';
  }
  yield before === '\n' ? ']' : '\n  ]';
}

/** As it stands within so many lists, from the place on where it begins there. */
function written(value: unknown, indent: 2 | 4): string {
  if (indent === 2) return JSON.stringify([value], null, 2).slice('[\n  '.length, -'\n]'.length);
  return JSON.stringify([[value]], null, 2).slice('[\n  [\n    '.length, -'\n  ]\n]'.length);
}
