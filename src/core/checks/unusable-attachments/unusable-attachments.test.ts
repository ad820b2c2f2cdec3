import { describe, expect, test } from 'vitest';
import type { Link } from '../../model/observation/index.ts';
import { ended, HOME, link, shortly, verdictsOn } from '../observed.test-support.ts';
import { unusableAttachments } from './index.ts';

const file = (name: string, parts: Partial<Link> = {}): Link =>
  link({ url: `${HOME}${name}`, reach: ended(200, `${HOME}${name}`), use: 'file', length: 5000, ...parts });

const SOUND = ['passed 其余附件'];

describe('what a file is called and what it is', () => {
  test.each([
    ['a.pdf', 'pdf', true],
    ['a.pdf', 'html', false],
    ['a.pdf', 'zip', false],
    ['a.pdf', 'xml', true],
    ['a.PDF', 'jpeg', false],
    ['a.docx', 'zip', true],
    ['a.docx', 'ole', true],
    ['a.docx', 'html', false],
    ['a.xlsx', 'pdf', false],
    ['a.doc', 'ole', true],
    ['a.doc', 'zip', true],
    ['a.doc', 'html', true],
    ['a.xls', 'xml', true],
    ['a.doc', 'pdf', false],
    ['a.wps', 'rar', false],
    ['a.zip', 'rar', true],
    ['a.rar', 'zip', true],
    ['a.rar', 'html', false],
    ['a.jpg', 'html', true],
    ['a.ofd', 'zip', true],
    ['a.ofd', 'html', false],
    ['a.txt', 'html', true],
    ['a.exe', 'zip', true],
    ['download?id=3', 'html', true],
    ['download?file=a.pdf', 'html', true],
    ['a.constructor', 'html', true],
  ])('%s is %s: in order %s', (name, sniffed, isSound) => {
    const expected = isSound ? SOUND : [`failed ${HOME}${name}`];
    expect(shortly(verdictsOn(unusableAttachments, [file(name, { sniffed })]))).toEqual(expected);
  });

  test('a redirect may lead to a file of another kind', () => {
    const reach = { ...ended(200, `${HOME}files/a.docx`), redirects: 1 };
    expect(shortly(verdictsOn(unusableAttachments, [file('a.pdf', { reach, sniffed: 'zip' })]))).toEqual(SOUND);
  });
});

describe('length', () => {
  test.each([
    [0, {}, [`failed ${HOME}a.pdf`]],
    [1, {}, SOUND],
    [null, {}, []],
    [0, { scope: 'external' as const }, []],
    [0, { use: 'page' as const }, []],
    [0, { use: 'image' as const }, []],
    [0, { state: 'dead' as const }, []],
    [0, { state: 'blocked' as const }, []],
    [0, { isSoftNotFound: true }, []],
  ])('%s with %j: %j', (length, parts, expected) => {
    expect(shortly(verdictsOn(unusableAttachments, [file('a.pdf', { length, ...parts })]))).toEqual(expected);
  });
});

test('a verdict says what the file is; the rest is one with the share', () => {
  const verdicts = verdictsOn(unusableAttachments, [
    file('a.pdf', { sniffed: 'html', pageCount: 2 }),
    ...['b.pdf', 'c.pdf', 'd.pdf'].map((name) => file(name, { sniffed: 'pdf' })),
  ]);
  expect(verdicts).toMatchObject([
    {
      outcome: 'failed',
      about: { 问题: '类型不符', 范围: '站内', 模板: '扩展名是 .pdf，内容却是 网页' },
      message: { zh: '扩展名是 .pdf，内容却是 网页；2 个页面引用' },
      evidence: [{ quote: `${HOME}a.pdf` }],
    },
    { outcome: 'passed', measured: { value: 0.25, unit: 'share', sample: 4 } },
  ]);
});

// By what the answer says; the address has no ending.
test.each<[string, Partial<Link>, string[]]>([
  ['an empty file', { ending: 'pdf', length: 0 }, ['failed']],
  ['an empty file by its type', { contentType: 'application/pdf', length: 0 }, ['failed']],
  ['an empty workbook by its type', { contentType: 'application/vnd.ms-excel; charset=GBK', length: 0 }, ['failed']],
  ['an empty page', { contentType: 'text/html', length: 0 }, []],
  ['nothing at all', { contentType: null, length: 0 }, []],
  ['empty bytes of any kind', { contentType: 'application/octet-stream', length: 0 }, []],
  ['a page that is saved as a file', { ending: 'pdf', contentType: 'text/html', sniffed: 'html' }, ['failed']],
  ['a page that is saved as old Office', { ending: 'xls', contentType: 'text/html', sniffed: 'html' }, ['passed']],
  ['a file that is what its name says', { ending: 'pdf', sniffed: 'pdf' }, ['passed']],
  ['a page', { contentType: 'text/html', sniffed: 'html' }, []],
  ['a page that says that it is a PDF', { contentType: 'application/pdf', sniffed: 'html' }, ['passed']],
  ['a file of another site that answers HEAD', { ending: 'pdf', length: 0, scope: 'external' }, []],
  ['a name that says nothing', { ending: 'txt', sniffed: 'html' }, []],
  ['what a form leads to', { use: 'form', ending: 'pdf', length: 0 }, []],
])('%s behind an address without an ending', (_, parts, outcomes) => {
  const links = [file('dl.jsp?f=1', { use: 'page', sniffed: null, ...parts })];
  expect(verdictsOn(unusableAttachments, links).map(({ outcome }) => outcome)).toEqual(outcomes);
});

test('the name under which it is saved may be another than that of the address, and either may be true', () => {
  const saved = (sniffed: string) =>
    shortly(verdictsOn(unusableAttachments, [file('a.pdf', { ending: 'docx', sniffed })]));
  expect([saved('pdf'), saved('zip')]).toEqual([SOUND, SOUND]);
  expect(saved('html')).toEqual([`failed ${HOME}a.pdf`]);
});
