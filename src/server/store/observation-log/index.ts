export { giveBack } from './give-back.ts';
export { type FoundRecord, indexLog, type LogIndex } from './index-log.ts';
export { LOG_MANIFEST } from './log-files.ts';
export { newManifest, readLogManifest } from './log-manifest.ts';
export type { LogManifest, Segment } from './manifest-schema.ts';
export { type LogWriter, openLogWriter } from './open-log-writer.ts';
export type { OnSealed } from './open-sealer.ts';
export { type LogReader, openLogReader, readLog, readTail, restOf } from './read-log.ts';
