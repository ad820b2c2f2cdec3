export { type FoundRecord, indexLog, type LogIndex } from './index-log.ts';
export { LOG_MANIFEST, type LogManifest, newManifest, readLogManifest, type Segment } from './log-manifest.ts';
export { type LogWriter, openLogWriter } from './open-log-writer.ts';
export { type LogReader, openLogReader, readLog, readTail, restOf } from './read-log.ts';
