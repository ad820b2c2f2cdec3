import { promisify } from 'node:util';
import {
  brotliDecompress,
  brotliDecompressSync,
  constants,
  gunzip,
  gunzipSync,
  inflate,
  inflateRaw,
  inflateRawSync,
  inflateSync,
  zstdDecompress,
  zstdDecompressSync,
} from 'node:zlib';
import type { Failure } from '../../../core/model/failure.ts';

interface Options {
  maxOutputLength: number;
  chunkSize: number;
  finishFlush?: number;
}

interface Inflate {
  now: (bytes: Uint8Array, options: Options) => Buffer;
  later: (bytes: Uint8Array, options: Options) => Promise<Buffer>;
  /** Takes what there is of content that was cut off. */
  partial: number;
}

const RAW: Inflate = {
  now: inflateRawSync,
  later: promisify<Uint8Array, Options, Buffer>(inflateRaw),
  partial: constants.Z_SYNC_FLUSH,
};
const DEFLATE: Inflate = { ...RAW, now: inflateSync, later: promisify<Uint8Array, Options, Buffer>(inflate) };
const GZIP: Inflate = { ...RAW, now: gunzipSync, later: promisify<Uint8Array, Options, Buffer>(gunzip) };
const BROTLI: Inflate = {
  now: brotliDecompressSync,
  later: promisify<Uint8Array, Options, Buffer>(brotliDecompress),
  partial: constants.BROTLI_OPERATION_FLUSH,
};
const ZSTD: Inflate = {
  now: zstdDecompressSync,
  later: promisify<Uint8Array, Options, Buffer>(zstdDecompress),
  partial: constants.ZSTD_e_flush,
};

/** What is asked for, best first. */
export const ACCEPT_ENCODING = 'gzip, br, zstd, deflate';

/** Encodings one upon another beyond this are an attack. */
const MAX_LAYERS = 3;

/** What is larger is unpacked on another thread: it would hold up everything else. */
const AT_ONCE = 1024 * 1024;
const LEAST_CHUNK = 16 * 1024;
/** Smaller pieces are cut out of memory that they share with others, and could be handed to another thread only as a copy. */
const LEAST_OWN = Buffer.poolSize >>> 1;

export interface Packed {
  bytes: Uint8Array;
  /** `Content-Encoding` as the header has it. */
  encoding: string;
  /** Most bytes of the content; never more are in memory. */
  limit: number;
  /** Whether the bytes are only the beginning. */
  isCut: boolean;
  /** Whether the bytes lie in memory that holds something else afterwards; for `gzip` only. */
  isBorrowed: boolean;
}

/** The content of a response by its `Content-Encoding`, or why there is none. What is not packed, or small, comes without waiting. */
export function inflateBody(packed: Packed): Uint8Array | Failure | Promise<Uint8Array | Failure> {
  const { bytes, encoding } = packed;
  if (encoding === '' || bytes.length === 0) return bytes;
  if (encoding === 'gzip') return inflateLayer(GZIP, packed);
  const layers = encoding
    .toLowerCase()
    .split(',')
    .map((layer) => layer.trim())
    .filter((layer) => layer !== '' && layer !== 'identity');
  return layers.length > MAX_LAYERS ? 'bad-encoding' : inflateLayers(layers.toReversed(), packed);
}

async function inflateLayers(layers: readonly string[], packed: Packed): Promise<Uint8Array | Failure> {
  let { bytes } = packed;
  for (const layer of layers) {
    const way = inflateOf(layer, bytes);
    if (way === null) return 'bad-encoding';
    const content = await inflateLayer(way, { ...packed, bytes });
    if (typeof content === 'string' || content.length === 0) return content;
    bytes = content;
  }
  return bytes;
}

function inflateOf(layer: string, bytes: Uint8Array): Inflate | null {
  if (layer === 'gzip' || layer === 'x-gzip') return GZIP;
  if (layer === 'br') return BROTLI;
  if (layer === 'zstd') return ZSTD;
  // Some servers leave the header of zlib away.
  if (layer === 'deflate') return ((bytes[0] ?? 0) & 15) === 8 ? DEFLATE : RAW;
  return null;
}

function inflateLayer(way: Inflate, packed: Packed): Uint8Array | Failure | Promise<Uint8Array | Failure> {
  const { bytes, limit, isCut, isBorrowed } = packed;
  const options: Options = { maxOutputLength: Math.min(limit, AT_ONCE), chunkSize: chunkOf(way, bytes) };
  if (isCut) options.finishFlush = way.partial;
  try {
    if (bytes.length <= AT_ONCE) return way.now(bytes, options);
  } catch (thrown) {
    const failure = failureOf(thrown);
    if (failure !== 'too-large' || limit <= AT_ONCE) return failure;
  }
  return way.later(isBorrowed ? new Uint8Array(bytes) : bytes, { ...options, maxOutputLength: limit }).catch(failureOf);
}

/**
 * The last bytes of gzip tell how long the content is (modulo 2³²); with one piece of that size nothing is joined afterwards, and with
 * one byte more no second piece is made only to find out that nothing is left.
 */
function chunkOf(way: Inflate, bytes: Uint8Array): number {
  if (way !== GZIP || bytes.length < 18) return 4 * LEAST_CHUNK;
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(-4);
  const told = a + b * 0x100 + c * 0x10000 + d * 0x1000000;
  return told > AT_ONCE ? 4 * LEAST_CHUNK : Math.max(told + 1, LEAST_OWN);
}

function failureOf(thrown: unknown): Failure {
  const { code } = thrown as NodeJS.ErrnoException;
  return code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'bad-encoding';
}
