import {
  type CurrentRegistry,
  type RegistryChange,
  type RegistryWarning,
  registryWarningsInTurns,
} from '../../../core/model/registry/index.ts';
import { eachInTurns, type Turns } from '../../../core/model/turns.ts';

/** The rules ask about the whole register; told is what concerns the rows of the file. */
export function* warningsAfter(
  { tables }: CurrentRegistry,
  changes: readonly RegistryChange[],
): Turns<RegistryWarning[]> {
  const after = (table: 'websites' | 'accounts' | 'organizations') => {
    const own = changes.filter(({ row }) => row.table === table);
    const changed = new Set(own.map(({ id }) => id));
    const kept = tables[table].filter(({ id }) => !changed.has(id)).map(({ values }) => values);
    return [...kept, ...own.map(({ values }) => values)];
  };
  const regions = new Map(after('organizations').map((one) => [one['fullName'] ?? '', one['region'] ?? '']));
  yield;
  const touched = new Set<string>();
  yield* eachInTurns(changes, ({ values }) => void touched.add(`${values['name']} ${values['organization']}`));
  const websites = after('websites');
  yield;
  const accounts = after('accounts');
  yield;
  const told: RegistryWarning[] = [];
  yield* eachInTurns(yield* registryWarningsInTurns({ websites, accounts, regions }), (warning) => {
    if (touched.has(`${warning.name} ${warning.organization}`)) told.push(warning);
  });
  return told;
}
