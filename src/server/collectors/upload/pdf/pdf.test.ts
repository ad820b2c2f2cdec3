import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../../core/model/app-error.ts';
import { extractPdfPages, extractPdfTables, extractText } from './index.ts';

/** A page of 100 × 100 points that shows this content. */
function pdf(content: string): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${content.length} >> stream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 32 /LastChar 126 /Widths [' +
      `${Array.from({ length: 95 }, () => '500').join(' ')}] >>`,
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  const file = `%PDF-1.4\n${body}trailer << /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF`;
  return Uint8Array.from(Buffer.from(file, 'latin1'));
}

async function refusal(bytes: Uint8Array): Promise<AppError> {
  try {
    await extractPdfPages(bytes, 'a.pdf');
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('was read');
}

describe('text by where it stands', () => {
  test.each([
    ['pieces of a line', 'BT /F 10 Tf 10 50 Td (ab) Tj (cd) Tj ET', 'abcd'],
    ['a wide gap is a space', 'BT /F 10 Tf 10 50 Td [(ab) -1000 (cd)] TJ ET', 'ab cd'],
    ['letters pushed a little apart', 'BT /F 10 Tf 10 50 Td [(ab) -200 (cd)] TJ ET', 'abcd'],
    ['pieces far apart', 'BT /F 10 Tf 10 50 Td (ab) Tj 40 0 Td (cd) Tj ET', 'ab cd'],
    ['drawn in any order', 'BT /F 10 Tf 1 0 0 1 10 20 Tm (low) Tj 1 0 0 1 10 50 Tm (high) Tj ET', 'high\nlow'],
    ['lines by leading', "BT /F 10 Tf 12 TL 10 50 Td (one) Tj (two) ' T* (three) Tj ET", 'one\ntwo\nthree'],
    [
      'a moved and scaled page',
      'q 2 0 0 2 0 0 cm BT /F 5 Tf 5 25 Td (ab) Tj ET Q BT /F 10 Tf 10 20 Td (cd) Tj ET',
      'ab\ncd',
    ],
    ['nothing', '', ''],
  ])('%s', async (_, content, expected) => {
    expect(await extractText(pdf(content), 'a.pdf')).toBe(expected);
  });
});

describe('tables by their rules', () => {
  const line = (a: string, b: string) => `${a} m ${b} l S`;
  const grid = [
    ...['10', '50', '90'].map((x) => line(`${x} 10`, `${x} 90`)),
    ...['10', '50', '90'].map((y) => line(`10 ${y}`, `90 ${y}`)),
  ].join(' ');
  const at = (x: number, y: number, text: string) => `BT /F 8 Tf ${x} ${y} Td (${text}) Tj ET`;

  test('text is in the cell that it stands in, over several lines too', async () => {
    const content = `${grid} ${at(12, 70, 'a')} ${at(60, 75, 'two')} ${at(60, 60, 'words')} ${at(12, 20, 'c')} ${at(5, 95, 'title')}`;
    expect(await extractPdfTables(pdf(content), 'a.pdf')).toEqual([
      {
        page: 1,
        rows: [
          ['a', 'two words'],
          ['c', ''],
        ],
      },
    ]);
  });

  test('a single rule is no table', async () => {
    expect(await extractPdfTables(pdf(line('10 10', '90 10')), 'a.pdf')).toEqual([]);
  });
});

describe('what cannot be read', () => {
  test.each([
    ['nothing', '', 'document-format'],
    ['text', 'hello', 'document-format'],
    ['a PDF header and nothing else', '%PDF-1.7\n', 'document-damaged'],
    ['a PDF file without pages', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <</Root 1 0 R>>\n', 'document-damaged'],
  ])('%s', async (_, content, code) => {
    const error = await refusal(Uint8Array.from(Buffer.from(content, 'latin1')));
    expect([error.code, error.details['file']]).toEqual([code, 'a.pdf']);
  });

  test('whatever bytes are changed: pages or one of our errors', async () => {
    const good = pdf('BT /F 10 Tf 10 50 Td (ab) Tj ET');
    const change = fc.record({ at: fc.nat(good.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = good.slice();
        for (const { at, byte } of changes) bytes[at] = byte;
        await readOrRefuse(bytes);
      }),
      { numRuns: 600 },
    );
  });
});

async function readOrRefuse(bytes: Uint8Array): Promise<void> {
  try {
    await extractPdfPages(bytes, 'a.pdf');
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}
