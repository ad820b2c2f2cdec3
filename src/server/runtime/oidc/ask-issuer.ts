import type { CustomFetch } from 'openid-client';

/** Bytes of an answer; keys and claims are short. */
const LARGEST = 2 ** 20;
const PATIENCE = 15_000;

/**
 * The only way to an issuer: with a deadline, never followed elsewhere, and never more than is reasonable. Issuers stand on private
 * networks more often than not, so their address is not questioned: an administrator wrote it down.
 */
export const askIssuer: CustomFetch = async (url, { method, headers, body }) => {
  const response = await fetch(url, {
    method,
    headers,
    // The browser's types, under which this file is read too, do not know every kind of bytes.
    ...(body === undefined || body === null ? {} : { body: body as NonNullable<RequestInit['body']> }),
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE),
  });
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  const reader = response.body?.getReader() as ReadableStreamDefaultReader<Uint8Array> | undefined;
  for (;;) {
    const piece = await reader?.read();
    if (piece?.value === undefined) break;
    bytes += piece.value.length;
    if (bytes > LARGEST) throw new Error('answer too large');
    pieces.push(piece.value);
  }
  const { status, headers: said } = response;
  return new Response(pieces.length === 0 ? null : Buffer.concat(pieces), { status, headers: said });
};
