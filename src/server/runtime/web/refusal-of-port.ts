import { createServer } from 'node:net';
import { AppError } from '../../../core/model/app-error.ts';

interface Place {
  host: string;
  port: number;
}

/** Null where a port can be listened on; otherwise what the system says (`EADDRINUSE`). */
export async function refusalOfPort(host: string, port: number): Promise<string | null> {
  const server = createServer();
  return new Promise((settle) => {
    server.once('error', (error: NodeJS.ErrnoException) => settle(error.code ?? error.message));
    server.listen({ host, port }, () => server.close(() => settle(null)));
  });
}

/** Told before anything is made that would be of no use without. @throws AppError `port-taken`, `port-refused` */
export async function needPort(place: Place): Promise<void> {
  const code = await refusalOfPort(place.host, place.port);
  if (code !== null) throw portError(code, place) ?? new AppError('port-refused', detailsOf(place, code));
}

/** What the system says of a port, as an error for people; null where it is about something else. */
export function portError(code: string, place: Place): AppError | null {
  if (code === 'EADDRINUSE') return new AppError('port-taken', detailsOf(place, code));
  const isRefused = ['EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND', 'EINVAL'].includes(code);
  return isRefused ? new AppError('port-refused', detailsOf(place, code)) : null;
}

const detailsOf = ({ host, port }: Place, reason: string) => ({ host, port: String(port), reason });
