import { crc32, inflateRawSync } from 'node:zlib';
import { damaged, oversized } from './damage.ts';

/** An opened archive. Names are compared without regard to case, as the packaging standard of office files has it. */
export interface Zip {
  has(name: string): boolean;
  /** The bytes of one entry, unpacked when asked for; null when there is none of that name. */
  read(name: string): Uint8Array | null;
}

/**
 * Guards against archives made to exhaust the reader. A table of 100,000 × 60 cells unpacks to 240 MB at a ratio of 10.
 */
export const ARCHIVE_LIMITS = {
  entries: 10_000,
  unpackedBytes: 400 * 2 ** 20,
  ratio: 200,
  ratioFrom: 16 * 2 ** 20,
} as const;

const SIGNATURE = {
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
  central: 0x02014b50,
  local: 0x04034b50,
} as const;
const END_SIZE = 22;
const LOCATOR_SIZE = 20;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const IN_ZIP64 = 0xffff_ffff;

interface Entry {
  name: string;
  method: number;
  checksum: number;
  packed: number;
  unpacked: number;
  offset: number;
}

/**
 * Opens a ZIP archive held in memory. Sizes, checksums and every offset are checked, and entries are unpacked only when
 * asked for, never beyond the size they declare, and together never beyond `most` bytes. Throws `damaged` or `oversized`. Our own because the libraries
 * trust what the archive says.
 */
export function openZip(file: string, bytes: Uint8Array, most: number = ARCHIVE_LIMITS.unpackedBytes): Zip {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map(centralDirectory(file, buffer).map((entry) => [entry.name.toLowerCase(), entry]));
  let budget = most;
  const read = (name: string): Uint8Array | null => {
    const entry = entries.get(name.toLowerCase());
    if (entry === undefined) return null;
    budget -= entry.unpacked;
    if (budget < 0) throw oversized(file, name);
    if (entry.unpacked > ARCHIVE_LIMITS.ratioFrom && entry.unpacked > entry.packed * ARCHIVE_LIMITS.ratio)
      throw oversized(file, name);
    return unpack(file, buffer, entry);
  };
  return { has: (name) => entries.has(name.toLowerCase()), read };
}

function centralDirectory(file: string, buffer: Buffer): Entry[] {
  const { count, offset } = endRecord(file, buffer);
  if (count > ARCHIVE_LIMITS.entries) throw oversized(file, `${count} entries`);
  const entries: Entry[] = [];
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_SIZE > buffer.length || buffer.readUInt32LE(at) !== SIGNATURE.central)
      throw damaged(file, 'ZIP directory');
    const [nameSize, extraSize, commentSize] = [
      buffer.readUInt16LE(at + 28),
      buffer.readUInt16LE(at + 30),
      buffer.readUInt16LE(at + 32),
    ];
    const end = at + CENTRAL_SIZE + nameSize + extraSize;
    if (end > buffer.length) throw damaged(file, 'ZIP directory');
    const name = buffer.toString('utf8', at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameSize);
    if ((buffer.readUInt16LE(at + 8) & 1) !== 0) throw damaged(file, `encrypted ${name}`);
    entries.push({
      name,
      method: buffer.readUInt16LE(at + 10),
      checksum: buffer.readUInt32LE(at + 16),
      ...sizes(file, buffer.subarray(at, end), CENTRAL_SIZE + nameSize),
    });
    at = end + commentSize;
  }
  return entries;
}

/** Number of entries and where their directory begins. Some systems write the 64-bit form even for small files. */
function endRecord(file: string, buffer: Buffer): { count: number; offset: number } {
  const at = findEnd(buffer);
  if (at === null) throw damaged(file, 'ZIP end record');
  const locator = at - LOCATOR_SIZE;
  if (locator >= 0 && buffer.readUInt32LE(locator) === SIGNATURE.locator64) {
    const end64 = Number(buffer.readBigUInt64LE(locator + 8));
    if (end64 + 56 > buffer.length || buffer.readUInt32LE(end64) !== SIGNATURE.end64)
      throw damaged(file, 'ZIP end record');
    return { count: Number(buffer.readBigUInt64LE(end64 + 32)), offset: Number(buffer.readBigUInt64LE(end64 + 48)) };
  }
  return { count: buffer.readUInt16LE(at + 10), offset: buffer.readUInt32LE(at + 16) };
}

/** The end record is the last thing but a comment of at most 65,535 bytes. */
function findEnd(buffer: Buffer): number | null {
  const lowest = Math.max(0, buffer.length - END_SIZE - 0xffff);
  for (let at = buffer.length - END_SIZE; at >= lowest; at -= 1) {
    if (buffer.readUInt32LE(at) === SIGNATURE.end) return at;
  }
  return null;
}

function sizes(file: string, header: Buffer, extraAt: number): Pick<Entry, 'packed' | 'unpacked' | 'offset'> {
  const wide = wideSizes(header.subarray(extraAt));
  const take = (narrow: number): number => {
    if (narrow !== IN_ZIP64) return narrow;
    const value = wide.shift();
    if (value === undefined) throw damaged(file, 'ZIP directory');
    return value;
  };
  // The 64-bit values stand in this order, and only for the fields that say so.
  const unpacked = take(header.readUInt32LE(24));
  const packed = take(header.readUInt32LE(20));
  return { unpacked, packed, offset: take(header.readUInt32LE(42)) };
}

function wideSizes(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    return Array.from({ length: Math.min(3, Math.floor(field.length / 8)) }, (_, index) =>
      Number(field.readBigUInt64LE(index * 8)),
    );
  }
  return [];
}

function unpack(file: string, buffer: Buffer, entry: Entry): Uint8Array {
  const { offset, packed, unpacked, name } = entry;
  if (offset + LOCAL_SIZE > buffer.length || buffer.readUInt32LE(offset) !== SIGNATURE.local) throw damaged(file, name);
  const start = offset + LOCAL_SIZE + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28);
  if (start + packed > buffer.length) throw damaged(file, name);
  const data = buffer.subarray(start, start + packed);
  const content = entry.method === 0 ? data : entry.method === 8 ? inflate(data, unpacked) : null;
  if (content === null || content.length !== unpacked || crc32(content) !== entry.checksum) throw damaged(file, name);
  return content;
}

function inflate(data: Buffer, unpacked: number): Buffer | null {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, unpacked) });
  } catch (error) {
    // zlib names its complaints (Z_DATA_ERROR, ERR_BUFFER_TOO_LARGE …): the data is not what the entry says.
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
