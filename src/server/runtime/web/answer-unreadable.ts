import type { Socket } from 'node:net';
import { AppError, appErrorText } from '../../../core/model/app-error.ts';

/** What was sent is no request that can be read: answered in the same words as every other error, and the connection ends. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const status = STATUS[error.code ?? ''] ?? '400 Bad Request';
  const known = new AppError('request-malformed', { place: 'HTTP', reason: error.code ?? '' });
  const { message, remedy } = appErrorText(known);
  const body = JSON.stringify({
    type: `urn:kaoping:error:${known.code}`,
    title: message.zh,
    status: Number.parseInt(status, 10),
    detail: remedy.zh,
    code: known.code,
    message,
    remedy,
  });
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/problem+json; charset=utf-8\r\nX-Content-Type-Options: nosniff\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

const STATUS: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
};
