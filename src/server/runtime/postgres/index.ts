export { type EmbeddedPostgres, hasPostgres, openPostgres, runningPostgres } from './open-postgres.ts';
