import { pino } from 'pino';
import type { Text } from '../../../core/model/text.ts';
import type { AnsweredRequest } from './answered-request.ts';

/** What a service tells those who run it: one JSON object a line. */
export interface ServiceLog {
  answered(request: AnsweredRequest): void;
  bug(error: unknown, request: { method: string; route: string | null }): void;
  notice(text: Text): void;
  close(): void;
}

/** Writes to a file, at its end, or to stdout (null). A log that cannot be written ends nothing. */
export function openServiceLog(file: string | null): ServiceLog {
  const target = pino.destination({ dest: file ?? 1, append: true, sync: true, mode: 0o600 });
  target.on('error', () => undefined);
  const options = { base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level } };
  const log = pino(options, target);
  let isOpen = true;
  // A connection that breaks while all is being let go still has something to say.
  const write = (line: () => void) => (isOpen ? line() : undefined);
  return {
    answered: (request) => write(() => log.info(request, 'request')),
    bug: (error, request) => write(() => log.error({ ...request, ...traceOf(error) }, 'bug')),
    notice: ({ en }) => write(() => log.warn({ notice: en }, 'notice')),
    close() {
      isOpen = false;
      if (file !== null) target.end();
    },
  };
}

const level = (label: string) => ({ level: label });

/** A database says in other fields which values it was given. */
function traceOf(error: unknown): { stack: string; code?: string } {
  if (!(error instanceof Error)) return { stack: String(error) };
  const { code } = error as NodeJS.ErrnoException;
  return { stack: error.stack ?? error.message, ...(code === undefined ? {} : { code }) };
}
