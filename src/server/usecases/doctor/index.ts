import type { Settings } from '../../runtime/settings/index.ts';
import { checkDataFolder } from './check-data-folder.ts';
import { checkEmbeddedDatabase } from './check-embedded-database.ts';
import { checkGivenDatabase } from './check-given-database.ts';
import { checkPort } from './check-port.ts';
import { checkPrograms } from './check-programs.ts';
import type { Diagnosis } from './diagnosis.ts';

export type { Diagnosis };

/** Looks at everything that an installation needs and changes nothing. */
export async function examineInstallation(settings: Settings): Promise<Diagnosis[]> {
  const { data, database } = settings;
  return [
    ...checkPrograms(),
    ...checkDataFolder(data),
    ...(database === null ? checkEmbeddedDatabase(data) : await checkGivenDatabase(database)),
    await checkPort(settings),
  ];
}
