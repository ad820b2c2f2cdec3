import { crc32 } from 'node:zlib';

/** The smallest files that programs open, by the ending of their names; the number makes each another one. */
export function fileBytes(path: string): Uint8Array {
  const ending = /\.(\w+)$/u.exec(path)?.[1] ?? '';
  switch (ending) {
    case 'pdf':
      return Buffer.from(
        `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% ${path}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
      );
    case 'xlsx':
      return zip('xl/workbook.xml', `<?xml version="1.0"?><workbook/><!-- ${path} -->`);
    case 'docx':
      return zip('word/document.xml', `<?xml version="1.0"?><document/><!-- ${path} -->`);
    case 'zip':
      return zip('readme.txt', path);
    case 'png':
      return Buffer.concat([PNG, Buffer.from(path)]);
    case 'gif':
      return Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
    default:
      return Buffer.from(`/* ${path} */\n`);
  }
}

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** An archive with one stored file. */
function zip(name: string, content: string): Uint8Array {
  const [data, title] = [Buffer.from(content), Buffer.from(name)];
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt32LE(crc32(data), 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(data.length, 18);
  common.writeUInt16LE(title.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, title, data]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, Buffer.alloc(14), title]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

export const FILE_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
  png: 'image/png',
  gif: 'image/gif',
  css: 'text/css',
  js: 'text/javascript',
  xml: 'text/xml',
  txt: 'text/plain',
};
