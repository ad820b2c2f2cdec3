export { type FoundRecord, indexLog, type LogIndex } from './index-log.ts';
export { LOG_MANIFEST, type LogManifest, newManifest, readLogManifest } from './log-manifest.ts';
export { type LogWriter, openLogWriter } from './open-log-writer.ts';
export { readLog, readTail } from './read-log.ts';
