import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import type { Failure } from '../../../core/model/failure.ts';

type Inflate = (bytes: Uint8Array, options: { maxOutputLength: number }) => Buffer;

const INFLATE: Readonly<Record<string, Inflate>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
  deflate(bytes, options) {
    // Some servers leave the header of zlib away.
    return ((bytes[0] ?? 0) & 15) === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
  },
};

/** What is asked for, best first. */
export const ACCEPT_ENCODING = 'gzip, br, zstd, deflate';

/** Encodings one upon another beyond this are an attack. */
const MAX_LAYERS = 3;

/** The content of a response by its `Content-Encoding`, or why there is none; never more than `limit` bytes in memory. */
export function inflateBody(bytes: Uint8Array, encoding: string, limit: number): Uint8Array | Failure {
  const layers = encoding
    .toLowerCase()
    .split(',')
    .map((layer) => layer.trim())
    .filter((layer) => layer !== '' && layer !== 'identity');
  if (layers.length > MAX_LAYERS) return 'bad-encoding';
  let content = bytes;
  for (const layer of layers.toReversed()) {
    const inflate = INFLATE[layer];
    if (inflate === undefined) return 'bad-encoding';
    if (content.length === 0) return content;
    try {
      content = inflate(content, { maxOutputLength: limit });
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return 'too-large';
      return 'bad-encoding';
    }
  }
  return content;
}
