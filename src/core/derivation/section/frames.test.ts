import { describe, expect, it } from 'vitest';
import { absolute, derived, item, makeLog, type MadeLog, type MadePage, website } from '../log-records.test-support.ts';

const ITEMS = [item('/1', '2024-03-01'), item('/2', '2024-03-20')];
/** A page that shows others in frames, and leads to pages. */
const around = (path: string, title: string, frames: readonly string[], more: Partial<MadePage> = {}): MadePage => ({
  path,
  kind: 'other',
  title,
  ...more,
  links: [...frames, ...(more.links ?? [])],
  uses: Object.fromEntries(frames.map((frame) => [frame, 'frame'])),
});
const inFrame = (path: string, more: Partial<MadePage> = {}): MadePage => ({
  path,
  kind: 'section',
  title: '',
  ...more,
});

function siteWith(...pages: readonly MadePage[]): MadeLog {
  const log = makeLog();
  log.page({ path: '/', depth: 0, kind: 'home', links: ['/tzgg.html'] });
  for (const page of pages) log.page(page);
  return log;
}

const told = (log: MadeLog) =>
  derived('section', log.records).map(({ name, url, entries, content }) => [
    name,
    new URL(url).pathname,
    entries,
    content,
  ]);
const column = (more: Partial<MadePage> = {}) => around('/tzgg.html', '通知公告', ['/f.html'], more);

describe('a list in a frame', () => {
  it('is that of the column around it, which no other page is', () => {
    const sections = derived('section', siteWith(column(), inFrame('/f.html', { items: ITEMS })).records);
    expect(sections).toMatchObject([
      {
        url: absolute('/tzgg.html'),
        name: '通知公告',
        content: 'entries',
        entries: 2,
        dated: 2,
        newest: { date: '2024-03-20', item: item('/2', '2024-03-20') },
        place: { url: absolute('/tzgg.html') },
      },
    ]);
  });

  const LIST = inFrame('/f.html', { items: ITEMS });
  it.each<[string, MadePage[]]>([
    ['deep in the site', [around('/deep.html', '其他事项', ['/f.html']), LIST]],
    ['that calls itself a list', [around('/deep.html', '其他事项', ['/f.html'], { kind: 'section' }), LIST]],
    [
      'with a frame in the frame',
      [around('/deep.html', '其他事项', ['/g.html']), around('/g.html', '', ['/f.html']), LIST],
    ],
    ['that leads to its frame', [around('/deep.html', '其他事项', ['/f.html'], { links: ['/f.html?'] }), LIST]],
    ['to which its frame leads', [around('/deep.html', '其他事项', ['/f.html']), { ...LIST, links: ['/deep.html'] }]],
  ])('of a column %s', (_, pages) => {
    expect(told(siteWith(...pages))).toEqual([['其他事项', '/deep.html', 2, 'entries']]);
  });

  it('may show the column around it once more', () => {
    const log = siteWith(column(), around('/f.html', '', ['/tzgg.html'], { kind: 'section', items: ITEMS }));
    expect(told(log)).toEqual([['通知公告', '/tzgg.html', 2, 'entries']]);
  });

  it('has its further pages there', () => {
    const first = inFrame('/f.jsp?id=1', { items: ITEMS, links: ['/f.jsp?id=1&page=2'] });
    const second = inFrame('/f.jsp?id=1&page=2', { items: [item('/3')], links: ['/f.jsp?id=1', '/f.jsp?id=1&page=3'] });
    const third = inFrame('/f.jsp?id=1&page=3', { items: [item('/4')], links: ['/f.jsp?id=1'] });
    const log = siteWith(around('/tzgg.html', '通知公告', ['/f.jsp?id=1']), first, second, third);
    expect(told(log)).toEqual([['通知公告', '/tzgg.html', 4, 'entries']]);
  });

  it('keeps apart the frames of two columns whose addresses only differ in a number', () => {
    const pages = [1, 2].flatMap((each) => [
      around(`/c${each}.html`, `事项之${each}`, [`/f_${each}.html`]),
      inFrame(`/f_${each}.html`, { items: [item(`/${each}`)] }),
    ]);
    expect(told(siteWith(...pages))).toEqual([
      ['事项之1', '/c1.html', 1, 'entries'],
      ['事项之2', '/c2.html', 1, 'entries'],
    ]);
  });

  it('is found where its address leads', () => {
    const log = siteWith(column(), inFrame('/g.html', { items: ITEMS }));
    log.target('/f.html', { reach: { url: absolute('/g.html'), redirects: 1 } });
    expect(told(log)).toEqual([['通知公告', '/tzgg.html', 2, 'entries']]);
  });

  it('stays a column when another page leads to it as well', () => {
    const log = siteWith(column(), inFrame('/f.html', { title: '公告列表', items: ITEMS }), {
      path: '/other.html',
      links: ['/f.html'],
    });
    expect(told(log)).toEqual([
      ['公告列表', '/f.html', 2, 'entries'],
      ['通知公告', '/tzgg.html', 2, 'entries'],
    ]);
  });

  it('takes no column away to which it leads, though its address is of one list with it', () => {
    const log = siteWith(
      around('/a/list.jsp', '其他事项', ['/a/list.jsp?page=1'], { kind: 'section' }),
      inFrame('/a/list.jsp?page=1', { items: ITEMS, links: ['/a/list.jsp', '/a/list.jsp?page=2'] }),
      inFrame('/a/list.jsp?page=2', { items: [item('/3')] }),
    );
    expect(told(log)).toEqual([['其他事项', '/a/list.jsp', 3, 'entries']]);
  });

  it('stays a column when it is registered', () => {
    const target = website([{ url: absolute('/f.html'), name: '公告列表', type: '应更新', maxAgeDays: null }]);
    const sections = derived('section', siteWith(column(), inFrame('/f.html', { items: ITEMS })).records, target);
    expect(sections.map(({ name, isRegistered }) => [name, isRegistered])).toEqual([
      ['公告列表', true],
      ['通知公告', false],
    ]);
  });

  it('belongs to no column when two of them show it', () => {
    const log = siteWith(
      column(),
      around('/xwdt.html', '新闻动态', ['/f.html'], { kind: 'section' }),
      inFrame('/f.html', { items: ITEMS }),
    );
    expect(told(log)).toEqual([
      ['通知公告', '/tzgg.html', 0, 'unknown'],
      ['新闻动态', '/xwdt.html', 0, 'unknown'],
    ]);
  });

  it('is no column when only the home page shows it', () => {
    const log = makeLog();
    log.page(around('/', '', ['/f.html'], { depth: 0, kind: 'home' }));
    log.page(inFrame('/f.html', { items: ITEMS }));
    expect(told(log)).toEqual([]);
  });
});

describe('what a column shows in a frame', () => {
  const TEXT =
    '本局负责全市各项工作的统筹协调、组织实施、监督检查和考核评价，承担领导交办的其他事项，联系各县区各部门做好有关工作，办公室设在市政府大院。\n这是第二行文字。';

  it.each([
    ['that was not read', [], 'unknown', null],
    ['that was not read, beside a placeholder', [], 'unknown', '暂无内容'],
    ['with nothing in it', [inFrame('/f.html')], 'blank', null],
    ['with nothing in it, beside a placeholder', [inFrame('/f.html')], 'blank', '暂无内容'],
    ['with a placeholder', [inFrame('/f.html', { text: '暂无数据' })], 'blank', null],
    ['with links', [inFrame('/f.html', { links: ['/x.html'] })], 'unknown', null],
    ['made by scripts', [inFrame('/f.html', { scripted: true })], 'unknown', null],
    ['with a frame that was not read', [around('/f.html', '', ['/g.html'])], 'unknown', null],
    ['that was refused', [inFrame('/f.html', { reach: { status: 403 } })], 'unknown', null],
    ['with a guide', [inFrame('/f.html', { kind: 'guide', title: '种子经营许可' })], 'entries', null],
    ['with an article', [inFrame('/f.html', { kind: 'article', title: '种子经营许可' })], 'entries', null],
    ['with a text', [inFrame('/f.html', { kind: 'other', text: TEXT })], 'entries', null],
    [
      'with letters',
      [inFrame('/f.html', { kind: 'messages', messages: [{ asked: '2024-03-01', answered: null, unit: null }] })],
      'entries',
      null,
    ],
  ] as const)('a frame %s', (_, pages, content, placeholder) => {
    const text = placeholder ?? '';
    expect(derived('section', siteWith(column({ text }), ...pages).records)).toMatchObject([
      { name: '通知公告', content },
    ]);
  });

  it.each([
    ['that was read', inFrame('/head.html', { items: ITEMS }), 'blank'],
    ['that was not read', { path: '/x.html' }, 'unknown'],
    ['made by scripts', inFrame('/head.html', { scripted: true }), 'unknown'],
  ] as const)('beside a frame %s and that all columns have', (_, frame, content) => {
    const all = [1, 2, 3, 4].map((each) => around(`/c${each}/`, `事项之${each}`, ['/head.html'], { kind: 'section' }));
    const log = siteWith(around('/tzgg.html', '通知公告', ['/head.html'], { kind: 'section' }), ...all, frame);
    expect(derived('section', log.records).map((each) => each.content)).toEqual(Array(5).fill(content));
  });

  it('is not asked for where it has entries itself', () => {
    expect(told(siteWith(column({ kind: 'section', items: ITEMS })))).toEqual([
      ['通知公告', '/tzgg.html', 2, 'entries'],
    ]);
  });

  it('is told by what stands in place of entries', () => {
    const [section] = derived('section', siteWith(column(), inFrame('/f.html', { text: '暂无数据' })).records);
    expect(section).toMatchObject({ content: 'blank', placeholder: '暂无数据' });
  });
});
