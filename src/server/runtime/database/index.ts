export { type CopiedValue, copyRows, textOfRows } from './copy-rows.ts';
export {
  connectionCounts,
  connectionOptions,
  type DatabaseAddress,
  type DatabaseOptions,
  openDatabase,
} from './open-database.ts';
export { type Applied, migrate, type Migration, migrations, missingSteps } from './migrate.ts';
export { isDatabaseAway } from './is-away.ts';
