import { describe, expect, test } from 'vitest';
import { convertWithLibreOffice } from '../documents/libreoffice.ts';
import { testNeeding } from '../needs.ts';
import { messagesOf } from './change.ts';
import { editableDocx, type EditableDocx } from './editable-docx.ts';
import { CAMPAIGNS, noticeOf } from './notices.ts';
import { reworded } from './reword.ts';

const notice = await noticeOf(CAMPAIGNS.chaozhou);
const { docx, check } = notice;

const FORMER =
  '<w:rPrChange w:id="9" w:author="办公室" w:date="2020-04-01T09:00:00Z"><w:rPr><w:b/></w:rPr></w:rPrChange>';
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const inserted = (text: string) => `<w:ins w:id="1" w:author="a" w:date="2020-04-01T09:00:00Z">${run(text)}</w:ins>`;
const deleted = (text: string) =>
  `<w:del w:id="2" w:author="a" w:date="2020-04-01T09:00:00Z"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const textBox = (text: string) => {
  const content = `<w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent>`;
  const copies = `<mc:Choice Requires="wps"><w:drawing>${content}</w:drawing></mc:Choice><mc:Fallback><w:pict>${content}</w:pict></mc:Fallback>`;
  return `<w:r><mc:AlternateContent>${copies}</mc:AlternateContent></w:r>`;
};

/** Every run of the text, with other runs in its place. */
function eachRun(change: (text: string, run: string) => string) {
  return (xml: string) =>
    xml.replaceAll(/<w:r>(?:(?!<\/w:r>).)*?<w:t [^>]*>([^<]*)<\/w:t><\/w:r>/gu, (written, text: string) =>
      change(text, written),
    );
}

/** The first run in which these words stand, with others in its place. */
function theRun(words: string, change: (run: string) => string): EditableDocx {
  const written = run(words);
  const at = docx.xml.indexOf(written);
  if (at < 0) throw new Error(`no run says “${words}”`);
  return docx.withXml((xml) => xml.slice(0, at) + change(written) + xml.slice(at + written.length));
}

const signs = (text: string) => Array.from(text);

const HARMLESS: [string, EditableDocx][] = [
  ['a run a character', docx.withXml(eachRun((text) => signs(text).map(run).join('')))],
  ['spelling marks and revision ids between the runs', docx.withXml(eachRun((text) => signs(text).map((sign) => run(sign).replace('<w:r>', '<w:proofErr w:type="gramStart"/><w:r w:rsidRPr="00AB12CD">')).join('')))],
  ['bookmarks and comments around words', theRun('14', (now) => `<w:bookmarkStart w:id="1" w:name="a"/><w:commentRangeStart w:id="0"/>${now}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:bookmarkEnd w:id="1"/>`)
    .withPart('word/comments.xml', '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0"><w:p><w:r><w:t>应为15个？</w:t></w:r></w:p></w:comment></w:comments>')],
  ['a link', theRun('14', (now) => `<w:hyperlink r:id="rId9" w:history="1">${now}</w:hyperlink>`)],
  ['a content control', theRun('14', (now) => `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${now}</w:sdtContent></w:sdt>`)],
  ['a tracked change of format', docx.withXml((xml) => xml.replaceAll('<w:r><w:t ', `<w:r><w:rPr>${FORMER}</w:rPr><w:t `))],
  ['a wrong number deleted and the right one put in', theRun('14', () => deleted('15') + inserted('14'))],
  ['a sentence put in and taken out again', theRun('14', (now) => `${now}<w:ins w:id="1" w:author="a">${deleted('全市优秀99个。')}</w:ins>`)],
  ['hidden text', theRun('14', (now) => `${now}<w:r><w:rPr><w:vanish/></w:rPr><w:t>全市优秀99个。</w:t></w:r>`)],
  ['blank paragraphs everywhere', docx.withXml((xml) => xml.replaceAll('</w:p><w:p>', '</w:p><w:p/><w:p><w:pPr/></w:p><w:p>'))],
  ['spaces between characters', reworded(docx, ['各县、区人民政府', '各 县、区　人民政府'], ['优秀：饶平县', '优　秀：饶 平 县'])],
  ['a line broken by hand', theRun('14', (now) => `${now}<w:r><w:br/></w:r>`)],
  ['a page number in a text box', theRun('14', (now) => `${now}${textBox('潮州市政府信息公开')}`)],
  ['a table of contacts', docx.withXml((xml) => xml.replace('<w:sectPr', '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>联系人</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>张三 2131234</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/><w:sectPr'))],
  ['an annex on two pages, cut into two tables', docx.withXml((xml) => cutTable(xml, 12))],
  ['an automatic date', theRun('14', (now) => `${now}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>SEQ 99 \\* ARABIC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`)],
]; // prettier-ignore

const WRONG: [string, EditableDocx, string][] = [
  ['a wrong number, a run a character', reworded(docx, ['优秀的14个', '优秀的15个']).withXml(eachRun((text) => signs(text).map(run).join(''))), '15'],
  ['a tracked change of a number', theRun('14', (now) => deleted('14') + inserted('15') + now.slice(now.length)), '15'],
  ['a tracked change inside a number', theRun('14', () => run('1') + deleted('4') + inserted('5')), '15'],
  ['a wrong number in a link', theRun('14', (now) => `<w:hyperlink>${now.replace('14', '15')}</w:hyperlink>`), '15'],
  ['a wrong statement in a text box', theRun('14', (now) => `${now}${textBox('全市优秀99个')}`), '99'],
  ['a name moved away under tracked changes', theRun('潮安区', () => deleted('潮安区')), 'null'],
  ['a number as the result of a field', theRun('14', () => `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=2*7</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('15')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`), '15'],
  ['a wrong cell in the second half of a table cut in two', docx.setCell({ table: 2, row: 20, column: 7 }, '91').withXml((xml) => cutTable(xml, 12)), '91'],
]; // prettier-ignore

/** Divides the last table before one of its rows. */
function cutTable(xml: string, before: number): string {
  const start = xml.lastIndexOf('<w:tbl>');
  const rows = [...xml.slice(start).matchAll(/<w:tr[ >]/gu)];
  const at = start + (rows[before]?.index ?? 0);
  const head = /<w:tbl>.*?(?=<w:tr[ >])/u.exec(xml.slice(start))?.[0] ?? '';
  return `${xml.slice(0, at)}</w:tbl><w:p/>${head}${xml.slice(at)}`;
}

describe('as Word and WPS write it', () => {
  test.each(HARMLESS)('no alarm: %s', (_, changed) => {
    expect(changed.xml).not.toBe(docx.xml);
    expect(messagesOf(check(changed))).toEqual([]);
  });

  test.each(WRONG)('found: %s', (_, changed, found) => {
    expect(check(changed).disagreements.map((one) => String(one.found))).toEqual([found]);
  });
});

describe('what is beyond the check', () => {
  test.each([
    ['a comment', 'word/comments.xml', 'comments', 'comment'],
    ['a footnote', 'word/footnotes.xml', 'footnotes', 'footnote'],
    ['a page header', 'word/header9.xml', 'hdr', 'p'],
  ])('%s is not read', (_, part, root, inner) => {
    const xml = `<w:${root} xmlns:w="urn:w"><w:${inner}><w:p>${run('全市优秀99个')}</w:p></w:${inner}></w:${root}>`;
    expect(check(docx.withPart(part, xml)).disagreements).toEqual([]);
  });
});

describe('saved again by LibreOffice', () => {
  testNeeding(['libreoffice'], 'the notice says the same, and what is wrong is still found', () => {
    const wrong = reworded(docx, ['优秀的14个', '优秀的15个'], ['市司法局', '市林业局']).setCell(
      { table: 1, row: 3, column: 13 },
      '81.74',
    );
    const saved = convertWithLibreOffice({ right: docx.bytes(), wrong: wrong.bytes() }, 'docx');
    const [right, changed] = [saved['right'], saved['wrong']].map((bytes) => editableDocx(bytes ?? new Uint8Array()));
    expect(right && messagesOf(check(right))).toEqual([]);
    const found = changed && check(changed).disagreements.map((one) => [one.found, one.expected]);
    expect(found).toEqual([
      ['15', '14'],
      ['市林业局', '市司法局'],
      ['81.74', '81.73'],
    ]);
  });
});
