export {
  accountOfDatabase,
  type EmbeddedPostgres,
  hasPostgres,
  hasSetpriv,
  openPostgres,
  runningPostgres,
} from './open-postgres.ts';
export { packagedPostgres } from './programs.ts';
