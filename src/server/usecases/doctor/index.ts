import type { Settings } from '../../runtime/settings/index.ts';
import { checkDataFolder } from './check-data-folder.ts';
import { checkDatabase } from './check-database.ts';
import { checkEmbeddedDatabase } from './check-embedded-database.ts';
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
    ...(await (database === null ? checkEmbeddedDatabase(data) : checkDatabase({ url: database }))),
    await checkPort(settings),
  ];
}
