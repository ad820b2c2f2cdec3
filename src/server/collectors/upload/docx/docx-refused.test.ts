import { zipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../../core/model/app-error.ts';
import { makeDocx, makeDocxOf, paragraph } from '../testing/make-docx.ts';
import { makeWorkbook, sheetData, zipParts } from '../testing/make-workbook.ts';
import { extractDocx } from './index.ts';

const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const GOOD = makeDocx(paragraph('甲'));
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function refusal(bytes: Uint8Array): AppError {
  try {
    extractDocx(bytes, '通报.docx');
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('was read');
}

describe('what is no DOCX', () => {
  test.each([
    ['nothing', latin1(''), '?'],
    ['text', latin1('hello'), '?'],
    ['an old or protected document', latin1('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'), '.doc'],
    ['a PDF file', latin1('%PDF-1.7'), 'PDF'],
    ['an archive', zipParts({ 'a.txt': 'a' }), 'ZIP'],
    ['a workbook', makeWorkbook({ sheets: { a: sheetData([['1']]) } }), '.xlsx'],
    ['a presentation', makeDocxOf('<p/>', 'ppt/presentation.xml'), '.pptx'],
    ['a package without main part', zipParts({ '_rels/.rels': '<Relationships/>' }), 'ZIP'],
  ])('%s', (_, bytes, found) => {
    const error = refusal(bytes);
    expect(error.code).toBe('document-format');
    expect(error.details).toEqual({ file: '通报.docx', found });
  });
});

describe('damaged files', () => {
  test.each([
    ['cut off', GOOD.slice(0, GOOD.length - 30)],
    ['XML that breaks off', makeDocxOf(`<w:document ${W}><w:body>`)],
    [
      'a DOCTYPE, so no entity can reach a file',
      makeDocxOf(
        `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document ${W}><w:body>&x;</w:body></w:document>`,
      ),
    ],
    ['an entity that nobody defined', makeDocx('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>')],
    ['another root', makeDocxOf('<html/>')],
    ['bytes that are no UTF-8', makeDocxOf(Uint8Array.of(0x3c, 0xff, 0xff))],
    [
      'a main part that is not there',
      zipParts({ '_rels/.rels': '<R><Relationship Type="x/officeDocument" Target="word/none.xml"/></R>' }),
    ],
    ['elements nested without end', makeDocx('<w:sdt>'.repeat(100_000))],
  ])('%s', (_, bytes) => {
    expect(refusal(bytes)).toMatchObject({ code: 'document-damaged', details: { file: '通报.docx' } });
  });
});

describe('files that unpack without end', () => {
  test('a bomb is refused before it is unpacked', () => {
    const bomb = zipSync({
      '_rels/.rels': rels('word/document.xml'),
      'word/document.xml': new Uint8Array(64 * 2 ** 20),
    });
    expect(refusal(bomb).code).toBe('document-oversized');
  });

  test('a bomb that says it is small is stopped at what it says', () => {
    const bytes = zipSync({
      '_rels/.rels': rels('word/document.xml'),
      'word/document.xml': new Uint8Array(64 * 2 ** 20),
    });
    const directory = Buffer.from(bytes.buffer).lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
    new DataView(bytes.buffer).setUint32(directory + 24, 1000, true);
    expect(refusal(bytes).code).toBe('document-damaged');
  });
});

function rels(target: string): Uint8Array {
  return latin1(`<R><Relationship Type="x/officeDocument" Target="${target}"/></R>`);
}

test('any other encoding that office files may have is read', () => {
  const xml = `\ufeff<w:document ${W}><w:body>${paragraph('甲')}</w:body></w:document>`;
  const bytes = makeDocxOf(Uint8Array.from(Buffer.from(xml, 'utf16le')), 'word/document2.xml');
  expect(extractDocx(bytes, 'a.docx').paragraphs.map((each) => each.text)).toEqual(['甲']);
});

test('whatever bytes are changed: a content or one of our errors', () => {
  const change = fc.record({ at: fc.nat(GOOD.length - 1), byte: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const bytes = GOOD.slice();
      for (const { at, byte } of changes) bytes[at] = byte;
      expect(() => readOrRefuse(bytes)).not.toThrow();
    }),
  );
});

test('whatever stands in the main part: a content or one of our errors', () => {
  const piece = fc.constantFrom('<w:p>', '</w:p>', '<w:r>', '</w:r>', '<w:tbl>', '</w:tbl>', '<w:tr>', '</w:tr>', '<w:tc>', '</w:tc>',
    '<w:fldChar w:fldCharType="end"/>', '<w:del>', '</w:del>', '<w:t>', '</w:t>', '<w:txbxContent>', '</w:txbxContent>', '甲', '&', '<', '>'); // prettier-ignore
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      expect(() => readOrRefuse(makeDocx(pieces.join('')))).not.toThrow();
    }),
  );
});

function readOrRefuse(bytes: Uint8Array): void {
  try {
    extractDocx(bytes, 'a.docx');
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}
