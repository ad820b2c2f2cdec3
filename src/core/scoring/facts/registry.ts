import { normaliseText } from '../../model/cell-text.ts';
import { ZERO, cmp, toInteger } from '../../model/exact/index.ts';
import type { RegistryEntry } from '../../model/facts.ts';
import { RESERVED_TABLES } from '../../model/scheme-tables/index.ts';
import type { FactsContext } from './facts-context.ts';
import { openListCells } from './list-cells.ts';
import type { ListCells } from './list-cells.ts';

const { unit, short, order, code } = RESERVED_TABLES.units;

/** The registry extract by path of the unit; empty when none was handed in. Units of no class may stand in it. */
export function readRegistry(context: FactsContext): ReadonlyMap<string, RegistryEntry> {
  const view = context.views.get('units');
  const paths = view === undefined ? null : context.pathsOf(view, [unit.headers]);
  const registry = new Map<string, RegistryEntry>();
  if (view === undefined || paths === null) return registry;
  const cells = openListCells(view, context.report);
  const columns = {
    short: cells.column(short.headers),
    order: cells.column(order.headers),
    code: cells.column(code.headers),
  };
  for (const [row, path] of paths.paths.entries()) {
    if (path === undefined) continue;
    registry.set(path, {
      short: cells.text(row, columns.short) || null,
      order: readOrder(cells, row, columns.order),
      code: normaliseText(cells.text(row, columns.code)) || null,
    });
  }
  return registry;
}

function readOrder(cells: ListCells, row: number, column: number): number | null {
  const number = cells.number(row, column);
  if (number === null) return null;
  const text = cells.text(row, column);
  if (cmp(number, ZERO) < 0) cells.fault('below-minimum', { row, column }, { text, limit: '0' });
  const whole = toInteger(number);
  if (whole === null) cells.fault('not-whole', { row, column }, { text });
  return whole;
}
