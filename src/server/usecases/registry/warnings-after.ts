import {
  type CurrentRegistry,
  type RegistryChange,
  type RegistryWarning,
  registryWarnings,
} from '../../../core/model/registry/index.ts';

/** The rules ask about the whole register; told is what concerns the rows of the file. */
export function warningsAfter({ tables }: CurrentRegistry, changes: readonly RegistryChange[]): RegistryWarning[] {
  const after = (table: 'websites' | 'accounts' | 'organizations') => {
    const own = changes.filter(({ row }) => row.table === table);
    const changed = new Set(own.map(({ id }) => id));
    const kept = tables[table].filter(({ id }) => !changed.has(id)).map(({ values }) => values);
    return [...kept, ...own.map(({ values }) => values)];
  };
  const regions = new Map(after('organizations').map((one) => [one['fullName'] ?? '', one['region'] ?? '']));
  const touched = new Set(changes.map(({ values }) => `${values['name']} ${values['organization']}`));
  return registryWarnings({ websites: after('websites'), accounts: after('accounts'), regions }).filter(
    ({ name, organization }) => touched.has(`${name} ${organization}`),
  );
}
