import { FILE_TYPES, fileBytes } from '../../lab/site/files.ts';

const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1528)]);
const JPEG = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  Buffer.alloc(400, 1),
  Buffer.from('ffd9', 'hex'),
]);

/** Kinds of files that old sites have and the lab has not. */
const OLDER: Readonly<Record<string, { type: string; bytes: Uint8Array }>> = {
  doc: { type: 'application/msword', bytes: OLE },
  xls: { type: 'application/vnd.ms-excel', bytes: OLE },
  jpg: { type: 'image/jpeg', bytes: JPEG },
  ico: { type: 'image/x-icon', bytes: fileBytes('favicon.gif') },
};
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a file is by the ending of its name, and its smallest bytes. */
export function madeFile(path: string): { type: string; bytes: Uint8Array } {
  const ending = /\.(\w+)$/u.exec(path)?.[1] ?? '';
  const older = OLDER[ending];
  if (older !== undefined) return older;
  const type = ending === 'docx' ? DOCX : (FILE_TYPES[ending] ?? 'application/octet-stream');
  return { type, bytes: fileBytes(path) };
}
