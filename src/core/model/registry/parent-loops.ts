import type { Fault } from '../fault.ts';
import { nameKey } from '../name-key.ts';
import { placeOfCell } from '../table.ts';
import { eachInTurns, type Turns } from '../turns.ts';
import type { NamesOfBodies } from './names-of-bodies.ts';
import type { RegistryValues } from './read-by-layout.ts';
import type { RegistryRow } from './read-tables.ts';
import { registryFault } from './registry-fault.ts';

interface After {
  registered: readonly { values: RegistryValues }[];
  names: NamesOfBodies;
}

/** Bodies above one another at most: from the State Council down to an office of a village there are seven. */
const DEEPEST = 32;

/** A fault for every body that would come to stand below itself, or below more than are above anybody. */
export function* parentLoops(
  changes: readonly { row: RegistryRow; values: RegistryValues }[],
  { registered, names }: After,
): Turns<Fault[]> {
  const keyOf = (name = ''): string => nameKey(names.get(nameKey(name)) ?? name);
  const own = changes.filter(({ row }) => row.table === 'organizations');
  const above = new Map<string, string>();
  yield* eachInTurns([...registered, ...own], ({ values }) => {
    above.set(keyOf(values['fullName']), keyOf(values['parent']));
  });
  const depthOf = openDepths(above);
  const faults: Fault[] = [];
  yield* eachInTurns(own, ({ row: { from, line }, values }) => {
    const depth = depthOf(keyOf(values['fullName']));
    if (depth <= DEEPEST) return;
    const code = depth === LOOP ? 'registry-parent-loop' : 'registry-parent-deep';
    const details = { text: values['fullName'] ?? '', limit: String(DEEPEST) };
    faults.push(registryFault(code, placeOfCell(from, line, 1), details));
  });
  return faults;
}

const LOOP = Number.POSITIVE_INFINITY;

/** How many stand in a line from each up to the top, itself among them; `LOOP` for who stands above itself. Each is passed once. */
function openDepths(above: ReadonlyMap<string, string>): (start: string) => number {
  const known = new Map<string, number>();
  return (start) => {
    const passed = new Map<string, number>();
    let at = start;
    for (; at !== '' && !known.has(at) && !passed.has(at); at = above.get(at) ?? '') passed.set(at, passed.size);
    const path = [...passed.keys()];
    for (const one of path.splice(passed.get(at) ?? path.length)) known.set(one, LOOP);
    const top = known.get(at) ?? 0;
    for (const [index, one] of path.toReversed().entries()) known.set(one, (top === LOOP ? 0 : top) + index + 1);
    return known.get(start) ?? 0;
  };
}
