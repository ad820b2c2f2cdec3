/** Everything in a tar begins at a multiple of this many bytes (POSIX.1-2001 ustar). */
export const BLOCK = 512;

const LONGEST_NAME = 100;
const LARGEST = 0o77777777777;

/** The block before a file. Owner and time say nothing, so that the same content gives the same bytes. */
export function headerOf(name: string, bytes: number): Buffer {
  if (Buffer.byteLength(name) > LONGEST_NAME || bytes > LARGEST) throw new Error(`${name} does not fit into a tar`);
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0);
  header.write('0000600\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${bytes.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('0', 156);
  header.write('ustar\u000000', 257);
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

/** Name and size of what follows; null at the end; undefined where it is no header. */
export function readHeader(header: Buffer): { name: string; bytes: number } | null | undefined {
  if (header.every((byte) => byte === 0)) return null;
  const text = (from: number, to: number) => (header.toString('utf8', from, to).split('\0')[0] ?? '').trim();
  const bytes = Number.parseInt(text(124, 136), 8);
  const isSound = Number.parseInt(text(148, 156), 8) === sumOf(header) && text(257, 263) === 'ustar';
  return isSound && Number.isSafeInteger(bytes) ? { name: text(0, LONGEST_NAME), bytes } : undefined;
}

/** The place of the sum itself counts as blanks. */
const sumOf = (header: Buffer): number =>
  header.reduce((sum, byte, place) => sum + (place >= 148 && place < 156 ? 32 : byte), 0);
