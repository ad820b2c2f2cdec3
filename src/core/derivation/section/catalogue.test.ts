import { expect, test } from 'vitest';
import { absolute, derived, item, makeLog, type MadePage, website } from '../log-records.test-support.ts';

const INDEX = '/gkmlpt/index';
const FIRST = `${INDEX}#721`;
const SECOND = `${INDEX}#722`;
const FURTHER = '/gkmlpt/api/all/721?page=2&sid=662021';

const told = (path: string, ...articles: string[]): MadePage => ({
  path,
  kind: 'section',
  isCatalogue: true,
  items: articles.map((article) => item(article, '2024-03-01')),
});
const HOME: MadePage = {
  path: '/',
  depth: 0,
  kind: 'home',
  links: [FIRST, SECOND],
  linkTexts: [
    { url: absolute(FIRST), text: '通知公告' },
    { url: absolute(SECOND), text: '更多>>' },
  ],
};
const MENU: MadePage = {
  path: INDEX,
  title: '政府信息公开目录',
  scripted: true,
  linkTexts: [
    { url: absolute(FIRST), text: '公示' },
    { url: absolute(SECOND), text: '政策文件' },
  ],
};

function logOf(...pages: readonly MadePage[]) {
  const log = makeLog();
  for (const page of pages) log.page(page);
  return log;
}

const columnsOf = (pages: readonly MadePage[], target = website()) =>
  derived('section', logOf(...pages).records, target).map(({ url, name, type, entries, content, isFirstLevel }) => ({
    path: url.slice(absolute('').length - 1),
    name,
    type,
    entries,
    content,
    isFirstLevel,
  }));

test('columns are called as the home page calls them, else as the menu of the catalogue does', () => {
  const pages = [HOME, MENU, told(FIRST, '/a1', '/a2'), told(SECOND)];
  const expected = [
    { path: FIRST, name: '通知公告', type: '通知公告', entries: 2, content: 'entries', isFirstLevel: true },
    { path: SECOND, name: '政策文件', type: '政策文件', entries: 0, content: 'blank', isFirstLevel: true },
  ];
  expect(columnsOf(pages)).toEqual(expected);
  expect(columnsOf(pages.toReversed())).toEqual(expected);
});

test('a column that nobody names is still told', () => {
  expect(columnsOf([{ ...HOME, linkTexts: [] }, told(FIRST, '/a1')])).toMatchObject([
    { name: '栏目 721', type: '其他' },
  ]);
});

test('further entries are of the same column', () => {
  const further = told(FURTHER, '/a2', '/a3');
  const first = { ...told(FIRST, '/a1', '/a2'), links: [FURTHER] };
  expect(columnsOf([HOME, first, further])).toMatchObject([{ path: FIRST, entries: 3 }]);
});

test('the page of a catalogue is a column where nothing is known of its own, or where a person says so', () => {
  const home = { ...HOME, links: [INDEX], linkTexts: [] };
  const menu: MadePage = { ...MENU, kind: 'section' };
  expect(columnsOf([home, menu])).toMatchObject([{ path: INDEX, content: 'unknown' }]);
  expect(columnsOf([{ ...HOME, links: [INDEX, FIRST] }, menu, told(FIRST, '/a1')])).toMatchObject([{ path: FIRST }]);
  const target = website([{ url: absolute(INDEX), name: '目录', type: '应更新', maxAgeDays: null }]);
  expect(columnsOf([HOME, menu, told(FIRST, '/a1')], target)).toMatchObject([{ path: INDEX }, { path: FIRST }]);
});

test('a person may name a column of a catalogue', () => {
  const target = website([{ url: absolute(SECOND), name: '本局政策', type: '应更新', maxAgeDays: 30 }]);
  expect(columnsOf([HOME, MENU, told(FIRST, '/a1'), told(SECOND, '/a2')], target)).toMatchObject([
    { path: FIRST, name: '通知公告', type: '通知公告' },
    { path: SECOND, name: '本局政策', type: '应更新' },
  ]);
});

test('what a catalogue tells its script is no page to be judged, and a dead entry stands where a visitor sees it', () => {
  const log = logOf(HOME, MENU, { ...told(FIRST, '/a1'), links: [FURTHER] }, told(FURTHER, '/a2', '/a3'));
  log.target('/a1', { reach: { status: 404 } });
  log.target('/a3', { reach: { status: 404 } });
  log.target('/gkmlpt/api/all/721?page=3&sid=662021', { reach: { status: 500 } });
  expect(derived('page', log.records).map(({ url }) => url)).toEqual([HOME, MENU].map(({ path }) => absolute(path)));
  const links = derived('link', log.records);
  expect(links.filter(({ state }) => state === 'dead')).toMatchObject([
    { url: absolute('/a1'), pages: [{ url: absolute(FIRST) }] },
    { url: absolute('/a3'), pages: [{ url: absolute(FIRST) }] },
  ]);
  expect(links.some(({ url }) => url.includes('/api/'))).toBe(false);
});

test('a column that nobody asked for is there where its page is', () => {
  const log = logOf({ ...HOME, links: [FIRST] });
  log.target(INDEX, { reach: { status: 404 } });
  expect(derived('link', log.records)).toMatchObject([{ url: absolute(FIRST), state: 'dead' }]);
});
