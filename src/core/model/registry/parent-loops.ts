import type { Fault } from '../fault.ts';
import { nameKey } from '../name-key.ts';
import { placeOfCell } from '../table.ts';
import type { NamesOfBodies } from './names-of-bodies.ts';
import type { RegistryValues } from './read-by-layout.ts';
import type { RegistryRow } from './read-tables.ts';
import { registryFault } from './registry-fault.ts';

interface After {
  registered: readonly { values: RegistryValues }[];
  names: NamesOfBodies;
}

/** A fault for every body that would come to stand below itself. */
export function parentLoops(
  changes: readonly { row: RegistryRow; values: RegistryValues }[],
  { registered, names }: After,
): Fault[] {
  const keyOf = (name = ''): string => nameKey(names.get(nameKey(name)) ?? name);
  const own = changes.filter(({ row }) => row.table === 'organizations');
  const above = new Map<string, string>();
  for (const { values } of [...registered, ...own]) above.set(keyOf(values['fullName']), keyOf(values['parent']));
  return own.flatMap(({ row: { from, line }, values }) => {
    const start = keyOf(values['fullName']);
    const passed = new Set<string>();
    for (let at = above.get(start) ?? ''; at !== '' && !passed.has(at); at = above.get(at) ?? '') passed.add(at);
    if (!passed.has(start)) return [];
    return [registryFault('registry-parent-loop', placeOfCell(from, line, 1), { text: values['fullName'] ?? '' })];
  });
}
