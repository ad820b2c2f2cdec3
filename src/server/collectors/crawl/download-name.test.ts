import { describe, expect, test } from 'vitest';
import { downloadName } from './download-name.ts';

/** Bytes as headers bring them. */
const raw = (...bytes: readonly number[]) => Buffer.from(bytes).toString('latin1');
const UTF_8 = Buffer.from('附件').toString('latin1');
const GBK = raw(0xb8, 0xbd, 0xbc, 0xfe);

describe('the name under which an answer is saved', () => {
  test.each<[string | undefined, string | null]>([
    ['attachment; filename="a.pdf"', 'a.pdf'],
    ['attachment;filename=a.pdf', 'a.pdf'],
    ['ATTACHMENT ; FileName = "a b.pdf" ; size=3', 'a b.pdf'],
    [`attachment; filename="${UTF_8}.pdf"`, '附件.pdf'],
    [`attachment; filename="${GBK}.pdf"`, '附件.pdf'],
    ['attachment; filename=%E9%99%84%E4%BB%B6.pdf', '附件.pdf'],
    ['attachment; filename=%B8%BD%BC%FE.pdf', '附件.pdf'],
    ["attachment; filename*=UTF-8''%E9%99%84%E4%BB%B6.pdf", '附件.pdf'],
    ["attachment; filename*=gbk'zh'%B8%BD%BC%FE.pdf", '附件.pdf'],
    ["attachment; filename*=nonsense''%B8%BD%BC%FE.pdf", '附件.pdf'],
    ["attachment; filename=old.doc; filename*=UTF-8''new.docx", 'new.docx'],
    [String.raw`attachment; filename="C:\files\a.pdf"`, 'a.pdf'],
    ['attachment; filename="../../a.pdf"', 'a.pdf'],
    ['attachment; filename="100%.pdf"', '100%.pdf'],
    ['attachment; filename="a%0D%0Ab.pdf"', 'a b.pdf'],
    [`attachment; filename="${'a'.repeat(500)}.pdf"`, `${'a'.repeat(196)}.pdf`],
    ['inline; filename="a.pdf"', null],
    ['filename="a.pdf"', null],
    ['attachment', null],
    ['attachment; filename=""', null],
    ['', null],
    [undefined, null],
  ])('%j', (header, name) => {
    expect(downloadName(header)).toBe(name);
  });

  test('tells no numbers of people', () => {
    expect(downloadName('attachment; filename="13912345678.pdf"')).not.toContain('13912345678');
  });
});
