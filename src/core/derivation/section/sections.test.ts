import { describe, expect, it } from 'vitest';
import {
  absolute,
  derived,
  HOME,
  item,
  makeLog,
  type MadeLog,
  type MadePage,
  website,
} from '../log-records.test-support.ts';

const LIST = { kind: 'section', title: '通知公告' } as const;
const article = (path: string, published: string | null, more: Partial<MadePage> = {}): MadePage => ({
  path,
  kind: 'article',
  published,
  title: `标题${path}`,
  ...more,
});

function siteWith(...pages: readonly MadePage[]): MadeLog {
  const log = makeLog();
  log.page({ path: '/', depth: 0, kind: 'home', links: ['/tzgg/'] });
  for (const page of pages) log.page(page);
  return log;
}

const only = (log: MadeLog, target = website()) => {
  const sections = derived('section', log.records, target);
  expect(sections).toHaveLength(1);
  return sections[0];
};

describe('the inventory of columns', () => {
  it('puts the list of a frame into the column that shows it', () => {
    const frames = { uses: { '/frame.html': 'frame', '/frame_2.html': 'frame' } } as const;
    const log = siteWith(
      {
        path: '/tzgg/',
        ...LIST,
        links: ['/frame.html', '/menu.html'],
        uses: { ...frames.uses, '/menu.html': 'frame' },
      },
      {
        path: '/frame.html',
        kind: 'section',
        title: '',
        items: [item('/1', '2024-03-01')],
        links: ['/frame_2.html'],
      },
      { path: '/frame_2.html', kind: 'section', title: '', items: [item('/2', '2024-03-20')] },
    );
    expect(only(log)).toMatchObject({
      url: absolute('/tzgg/'),
      name: '通知公告',
      entries: 2,
      newest: { date: '2024-03-20' },
      content: 'entries',
    });
  });

  it('leaves what stands in frames of several pages to none of them', () => {
    const around = { links: ['/menu.html'], uses: { '/menu.html': 'frame' } } as const;
    const log = siteWith(
      { path: '/tzgg/', ...LIST, ...around, items: [item('/1', '2024-03-01')] },
      { path: '/zcwj/', ...LIST, title: '政策文件', ...around, items: [item('/2', '2024-03-02')] },
      { path: '/menu.html', kind: 'section', title: '', items: [item('/3', '2024-03-20')] },
    );
    const newest = derived('section', log.records).map(({ url, newest: last }) => [url.replace(HOME, '/'), last?.date]);
    expect(newest).toEqual(
      expect.arrayContaining([
        ['/tzgg/', '2024-03-01'],
        ['/zcwj/', '2024-03-02'],
      ]),
    );
  });

  it('tells what a list shows', () => {
    const items = [item('/1', '2024-03-01'), item('/2', '2024-03-20'), item('/3'), item(null, '2024-01-01')];
    expect(only(siteWith({ path: '/tzgg/', ...LIST, items }))).toMatchObject({
      kind: 'section',
      url: absolute('/tzgg/'),
      name: '通知公告',
      type: '通知公告',
      isFirstLevel: true,
      isRegistered: false,
      maxAgeDays: null,
      entries: 4,
      dated: 3,
      newest: { date: '2024-03-20', item: item('/2', '2024-03-20') },
      content: 'entries',
      placeholder: null,
      future: 0,
      place: { url: absolute('/tzgg/') },
    });
  });

  it.each([
    ['its day', '2024-03-01', '2024-02-01', '2024-03-01'],
    ['the day of its article', null, '2024-02-01', '2024-02-01'],
    ['the year of its article', '02-01', '2023-02-01', '2023-02-01'],
    ['the last year that fits', '02-01', null, '2024-02-01'],
    ['the last year that fits, before the inspection', '04-01', null, '2023-04-01'],
    ['the last leap year', '02-29', null, '2024-02-29'],
    ['no day at all', null, null, undefined],
    ['the day of the inspection', '2024-03-31', null, '2024-03-31'],
    ['no day behind the inspection', '2024-04-01', null, undefined],
  ])('an entry with %s', (_, date, published, newest) => {
    const log = siteWith({ path: '/tzgg/', ...LIST, items: [item('/1', date)] }, article('/1', published));
    expect(only(log)?.newest?.date).toBe(newest);
  });

  it('takes the day in the address of an article that was not read', () => {
    const items = [item('/202403/t20240305_1.html'), item('/202403/t20240306_1.html')];
    const log = siteWith({ path: '/tzgg/', ...LIST, items }, article('/202403/t20240306_1.html', null));
    expect(only(log)).toMatchObject({ dated: 1, newest: { date: '2024-03-05' } });
  });

  it('counts days behind the inspection, and never takes them for the newest', () => {
    const items = [item('/1', '2024-04-01'), item('/2', '2024-03-01')];
    expect(only(siteWith({ path: '/tzgg/', ...LIST, items }))).toMatchObject({
      future: 1,
      dated: 2,
      newest: { date: '2024-03-01' },
    });
  });

  it('joins the pages of a list', () => {
    const page = (path: string, from: number) => ({
      path,
      ...LIST,
      items: [1, 2].map((each) => item(`/${from + each}`, '2024-03-01')),
    });
    expect(only(siteWith(page('/tzgg/', 0), page('/tzgg/index_1.html', 2), page('/tzgg/index.html', 0)))).toMatchObject(
      {
        url: absolute('/tzgg/'),
        entries: 4,
      },
    );
  });

  it('takes numbers for columns where the names differ', () => {
    const log = siteWith(
      { path: '/list_1.html', kind: 'section', title: '要闻', items: [item('/1')] },
      { path: '/list_2.html', kind: 'section', title: '公示', items: [item('/2')] },
      { path: '/list_3.html', kind: 'section', title: '要闻', items: [item('/3')] },
    );
    expect(derived('section', log.records).map(({ name, entries }) => [name, entries])).toEqual([
      ['要闻', 2],
      ['公示', 1],
    ]);
  });

  it.each([
    ['the tag ColumnName', { tags: { columnname: '公告' }, title: '甲' }, '公告'],
    ['the title where the tag is empty', { tags: { ColumnName: 'null' }, title: '甲' }, '甲'],
    [
      'the title where the tag is that of the site',
      { tags: { ColumnName: '市政府', SiteName: '市政府' }, title: '甲' },
      '甲',
    ],
    ['no number of a page', { title: '甲 第2页' }, '甲'],
    ['the end of the path', { text: '当前位置：首页 > 公开 > 公示' }, '公示'],
  ])('is called by %s', (_, page, name) => {
    expect(only(siteWith({ path: '/tzgg/', kind: 'section', items: [item('/1')], ...page }))?.name).toBe(name);
  });

  it.each([
    ['other', '机构职能', ['/tzgg/'], 1],
    ['other', '网站地图', ['/tzgg/'], 0],
    ['article', '区情概况', ['/tzgg/'], 1],
    ['article', '关于公布领导分工情况和机构职能的有关通知', ['/tzgg/'], 0],
    ['error', '机构职能', ['/tzgg/'], 0],
  ] as const)('a page of kind %s with the name %s', (kind, title, _, count) => {
    expect(derived('section', siteWith({ path: '/tzgg/', kind, title }).records)).toHaveLength(count);
    expect(derived('section', siteWith({ path: '/deep/', kind, title }).records)).toHaveLength(0);
  });

  it('leaves out what the site says about itself, unless a person says that it is a column', () => {
    const url = absolute('/tzgg/');
    const log = siteWith({ path: '/tzgg/', kind: 'section', title: '网站地图', items: [item('/1')] });
    expect(derived('section', log.records)).toEqual([]);
    const registered = website([{ url, name: '网站地图', type: '应更新', maxAgeDays: null }]);
    expect(only(log, registered)).toMatchObject({ isRegistered: true, entries: 1 });
  });

  it.each([
    ['/m/tzgg.htm', '通知公告', 1],
    ['http://m.example.gov.cn/tzgg/', '通知公告', 1],
    ['/m/bm/', '便民信息', 2],
    ['/xw/m/tzgg/', '通知公告', 2],
    ['/mz/tzgg/', '通知公告', 2],
  ])('leaves out %s with the name %s, where the mobile version repeats a column', (path, title, count) => {
    const log = siteWith(
      { path: '/tzgg/', ...LIST, items: [item('/1')] },
      { path, ...LIST, title, items: [item('/m/1')] },
    );
    expect(derived('section', log.records)).toHaveLength(count);
    const url = absolute(path);
    const target = website([{ url, name: title, type: '应更新', maxAgeDays: null }]);
    expect(derived('section', log.records, target)).toHaveLength(2);
  });

  it('tells how often something new comes', () => {
    const days = ['2024-03-01', '2024-02-23', '2024-02-23', '2024-02-16', '2024-01-01'];
    const log = (count: number) =>
      siteWith({ path: '/tzgg/', ...LIST, items: days.slice(0, count).map((day, index) => item(`/${index}`, day)) });
    expect([only(log(4))?.usualGapDays, only(log(5))?.usualGapDays]).toEqual([null, 7]);
  });
});

describe('blank columns', () => {
  const sectionOf = (page: Partial<MadePage>, ...others: readonly MadePage[]) =>
    only(siteWith({ path: '/tzgg/', ...LIST, ...page }, ...others));

  it.each([
    ['nothing on it', {}, 'blank', null],
    ['a placeholder', { text: '通知公告\n暂无内容' }, 'blank', '暂无内容'],
    ['scripts that were not run', { scripted: true, text: '暂无内容' }, 'unknown', null],
    ['links of its own', { links: ['/tzgg/x.html'] }, 'unknown', null],
    ['a picture of its own', { links: ['/x.png'], uses: { '/x.png': 'image' } }, 'unknown', null],
    ['only what the home page leads to', { links: ['/tzgg/', '/'] }, 'blank', null],
    [
      'a text',
      {
        text: '本局负责全市各项工作的统筹协调、组织实施、监督检查和考核评价，承担领导交办的其他事项，联系各县区各部门做好有关工作，办公室设在市政府大院。\n这是第二行文字。',
      },
      'entries',
      null,
    ],
    ['letters', { messages: [{ asked: '2024-03-01', answered: null, unit: null }] }, 'entries', null],
  ] as const)('a list with %s', (_, page, content, placeholder) => {
    expect(sectionOf(page)).toMatchObject({ content, placeholder });
  });

  it.each([
    ['scripts that were not run', { scripted: true }, 'scripts'],
    ['a frame that was not read', { links: ['/f.html'], uses: { '/f.html': 'frame' } }, 'frame'],
    ['a frame that was not read, and links', { links: ['/f.html', '/x'], uses: { '/f.html': 'frame' } }, 'frame'],
    ['links of its own', { links: ['/x'] }, 'unclear'],
    ['entries', { items: [item('/1')] }, undefined],
  ] as const)('tells why nothing can be said of one with %s', (_, page, unread) => {
    expect(sectionOf(page)?.unread).toBe(unread);
  });

  describe('of a type that does not change', () => {
    const frame = '市政府门户网站\n要闻\n公开\n服务';
    const sectionAt = (title: string, text: string, pages = 6) => {
      const others = Array.from({ length: pages - 2 }, (_, index) => ({ path: `/c${index}/`, ...LIST, text: frame }));
      const page = { path: '/tzgg/', kind: 'section', title, text: `${frame}\n${title}\n${text}` } as const;
      const log = siteWith(page, ...others);
      return derived('section', log.records).find(({ url }) => url === absolute('/tzgg/'))?.content;
    };
    const LEADERS = '赵示例 党组书记、局长\n钱示例 党组成员、副局长';
    it.each([
      ['领导信息', LEADERS, 'entries'],
      ['区情概况', '面积 2000 平方公里，人口 60 万人', 'entries'],
      ['办事服务', '社保查询\n公积金查询\n婚姻登记预约\n出入境办理进度', 'entries'],
      ['网上调查', '调查时间：2024-03-01\n共收到问卷三百份，多数希望延长开放时间。', 'entries'],
      ['网上调查', '调查时间：2024-03-01 来源：办公室', 'blank'],
      ['区情概况', '面积 2000 平方公里，人口 9 万', 'blank'],
      ['领导信息', '', 'blank'],
      ['领导信息', '您当前的位置：首页 > 政府信息公开 > 领导信息介绍', 'blank'],
      ['领导信息', '发布日期：2024-03-01 来源：市政府办公室 浏览次数：35', 'blank'],
      ['通知公告', LEADERS, 'blank'],
    ])('%s with %j', (title, text, content) => {
      expect(sectionAt(title, text)).toBe(content);
    });

    it.each([
      [5, 'entries'],
      [4, 'blank'],
    ])('of %i pages, which say what the frame of the site is', (pages, content) => {
      expect(sectionAt('领导信息', LEADERS, pages)).toBe(content);
    });
  });

  it('lead only to pages that have nothing on them', () => {
    const blank = { path: '/1', kind: 'other', text: '暂无内容' } as const;
    expect(sectionOf({ items: [item('/1')] }, blank)?.content).toBe('blank');
    expect(sectionOf({ items: [item('/1'), item('/2')] }, blank)?.content).toBe('entries');
  });

  it('are not those whose columns below have entries', () => {
    const log = siteWith({ path: '/tzgg/', ...LIST }, { path: '/tzgg/a/', ...LIST, items: [item('/1', '2024-03-01')] });
    expect(derived('section', log.records)[0]).toMatchObject({
      content: 'entries',
      entries: 1,
      newest: { date: '2024-03-01' },
    });
  });

  it.each([
    ['/zwgk/', '/zwgk/tzgg.htm', 'entries'],
    ['/zwgk/index.html', '/zwgk/tzgg/index.html', 'entries'],
    ['/zwgk.htm', '/zwgk/tzgg.htm', 'entries'],
    ['/zwgk', '/zwgk/tzgg', 'entries'],
    ['/zwgk/xx', '/zwgk/xx/tzgg', 'entries'],
    ['/zwgk/list.shtml', '/zwgk/tzgg/list.shtml', 'entries'],
    ['/zwgk/sj.htm', '/zwgk/tzgg.htm', 'blank'],
    ['/zwgk/sj', '/zwgk/tzgg', 'blank'],
    ['/zwgk/sj', '/zwgk/sjgk', 'blank'],
    ['/zwgk/sj.htm', '/zwgk/tzgg/a.htm', 'blank'],
    ['/zwgk/sj.htm', '/zwgk/tzgg/', 'blank'],
    ['/zwgk/sj/list.shtml', '/zwgk/tzgg/list.shtml', 'blank'],
    ['/zwgk/?id=8', '/zwgk/?id=9', 'blank'],
    ['/zwgk/list.jsp?id=8', '/zwgk/tzgg.htm', 'blank'],
    ['/sj.htm', '/tzgg.htm', 'blank'],
  ])('at %s, with entries at %s', (path, other, content) => {
    const log = siteWith(
      { path, kind: 'section', title: '审计公开', text: '暂无数据' },
      { path: other, ...LIST, items: [item('/1', '2024-03-01')] },
    );
    expect(derived('section', log.records).find(({ url }) => url === absolute(path))?.content).toBe(content);
  });

  it.each([
    [4, 'entries'],
    [5, 'blank'],
  ] as const)('do not have what stands on %i lists', (count, content) => {
    const items = [item('/hot', '2024-03-30')];
    const lists = Array.from({ length: count - 1 }, (_, index) => ({ path: `/c${index}/`, ...LIST, items }));
    const log = siteWith({ path: '/tzgg/', ...LIST, items }, ...lists);
    expect(derived('section', log.records).at(-1)?.content).toBe(content);
  });
});

describe('a column whose entries were not recognised', () => {
  const TOPICS = { path: '/zt.htm', kind: 'other', title: '专题专栏' } as const;
  const topic = (path: string, day: string): MadePage => ({
    path,
    ...LIST,
    title: path,
    items: [item(`${path}x`, day)],
  });
  const sectionAt = (path: string, ...pages: readonly MadePage[]) =>
    derived('section', siteWith(...pages).records, registeredAt(path)).find(({ url }) => url === absolute(path));
  const registeredAt = (path: string) =>
    website([{ url: absolute(path), name: '人事信息', type: '应更新', maxAgeDays: null }]);

  it('has the articles as entries to which only it leads', () => {
    const pages = [
      { path: '/rsxx/', ...LIST, links: ['/a/1', '/a/2', '/a/3'] },
      { path: '/xw/', ...LIST, items: [item('/a/3')] },
      article('/a/1', '2024-03-01'),
      article('/a/2', null),
      article('/a/3', '2024-03-20'),
    ];
    expect(sectionAt('/rsxx/', ...pages)).toMatchObject({
      content: 'entries',
      entries: 2,
      dated: 1,
      newest: { date: '2024-03-01', item: { title: '标题/a/1', url: absolute('/a/1'), date: '2024-03-01' } },
    });
  });

  it('has those to which the home page and a column above it lead as well', () => {
    const log = makeLog();
    log.page({ path: '/', depth: 0, kind: 'home', links: ['/xx/', '/xx/rs/', '/a/1'] });
    log.page({ path: '/xx/', ...LIST, items: [item('/a/1'), item('/a/2')], links: ['/xx/rs/'] });
    log.page({ path: '/xx/rs/', ...LIST, title: '人事', links: ['/a/1'] });
    log.page(article('/a/1', '2024-03-01'));
    expect(derived('section', log.records)[1]).toMatchObject({ content: 'entries', entries: 1, dated: 1 });
  });

  it('shows what the columns list to which only it leads', () => {
    const links = ['/t/a/', '/t/b.htm', '/xw/'];
    const pages = [
      { ...TOPICS, links },
      topic('/t/a/', '2024-03-01'),
      { ...topic('/t/b.htm', '2024-03-05'), links: ['/zt.htm'] },
      topic('/xw/', '2024-03-20'),
      { path: '/gk/', ...LIST, items: [item('/2')], links: ['/xw/'] },
      { path: '/map.htm', ...LIST, title: '网站地图', links },
    ];
    expect(sectionAt('/zt.htm', ...pages)).toMatchObject({
      content: 'entries',
      entries: 2,
      newest: { date: '2024-03-05' },
    });
  });

  it.each([
    ['a single column', [{ ...TOPICS, links: ['/a/'] }, topic('/a/', '2024-03-01')]],
    [
      'the column above it',
      [{ ...TOPICS, path: '/a/zt.htm', links: ['/a/', '/b/'] }, topic('/a/', '2024-03-01'), topic('/b/', '2024-03-01')],
    ],
    ['nothing', [TOPICS]],
    [
      'columns to which each of its neighbours leads',
      [
        { ...TOPICS, links: ['/a.htm', '/b.htm'] },
        { ...topic('/a.htm', '2024-03-01'), links: ['/zt.htm', '/b.htm'] },
        { ...topic('/b.htm', '2024-03-01'), links: ['/zt.htm', '/a.htm'] },
      ],
    ],
  ] as [string, MadePage[]][])('does not show %s', (_, pages) => {
    expect(sectionAt(pages[0]?.path ?? '', ...pages)?.content).toBe('blank');
  });
});

describe('letters of the public', () => {
  const letter = (asked: string, answered: string | null) => ({ asked, answered, unit: null });
  const LETTERS = [letter('2024-03-01', '2024-03-05'), letter('2024-02-01', null)];
  const MAILBOX = { path: '/tzgg/', kind: 'messages', title: '县长信箱' } as const;

  it.each([
    ['alone', {}, 2, 1, '2024-03-05'],
    ['that are entries as well', { items: [item('/l/1'), item('/l/2')] }, 2, 1, '2024-03-05'],
    ['with their days', { items: [item('/l/1', '2024-03-05'), item('/l/2', '2024-02-01')] }, 2, 2, '2024-03-05'],
    ['of which some are entries', { items: [item('/l/2', '2024-02-01')] }, 2, 2, '2024-03-05'],
    ['beside more entries', { items: [item('/l/1'), item('/l/2'), item('/3', '2024-03-20')] }, 3, 1, '2024-03-20'],
  ])('count once: %s', (_, page, entries, dated, newest) => {
    expect(only(siteWith({ ...MAILBOX, messages: LETTERS, ...page }))).toMatchObject({
      entries,
      dated,
      newest: { date: newest },
    });
  });

  it.each([
    ['by the tag of its mailbox', { title: '路灯不亮', tags: { ColumnName: '县长信箱' }, path: '/xx/7700.html' }, 0],
    ['by its title', { title: '咨询购房补贴', text: '来信内容：请问', path: '/xx/a.html' }, 0],
    ['a mailbox with one letter', { title: '县长信箱', path: '/xx/8.html' }, 1],
    [
      'a mailbox with one letter that is led to',
      { title: '来信选登一览', path: '/xx/8.html', items: [item('/l/1')] },
      1,
    ],
  ])('have pages that are no columns: %s', (_, page, count) => {
    const log = makeLog();
    log.page({ path: '/', depth: 0, kind: 'home', links: [page.path] });
    log.page({ kind: 'messages', messages: [letter('2024-03-01', null)], ...page });
    expect(derived('section', log.records)).toHaveLength(count);
  });
});

describe('registered columns', () => {
  const registered = (url: string) => website([{ url, name: '重要公告', type: '应更新', maxAgeDays: 30 }]);

  it.each(['/tzgg/', '/tzgg/index.html', 'https://example.gov.cn/tzgg'])('are known at %s', (url) => {
    const section = only(siteWith({ path: '/tzgg/', ...LIST, items: [item('/1')] }), registered(absolute(url)));
    const told = { url: absolute(url), name: '重要公告', type: '应更新', maxAgeDays: 30, isRegistered: true };
    expect(section).toMatchObject({ ...told, content: 'entries', place: { url: absolute('/tzgg/') } });
  });

  it('are known where they lead', () => {
    const log = siteWith({ path: '/new/', ...LIST, items: [item('/1')] });
    log.target('/old/', { reach: { url: absolute('/new/'), redirects: 1 } });
    expect(only(log, registered(absolute('/old/')))).toMatchObject({ isRegistered: true, entries: 1 });
  });

  it('are unknown when they were not seen', () => {
    const section = only(siteWith(), registered(absolute('/tzgg/')));
    const place = { url: `${HOME}tzgg/`, sha256: null, at: '2024-03-31T10:00:00+08:00' };
    expect(section).toMatchObject({ content: 'unknown', isFirstLevel: true, entries: 0, place });
  });

  it('are unknown when they were refused', () => {
    const log = siteWith({ path: '/tzgg/', ...LIST, reach: { status: 403 } });
    expect(only(log, registered(absolute('/tzgg/')))?.content).toBe('unknown');
  });
});
