import { describe, expect, it } from 'vitest';
import { absolute, derived, HOME, item, type MadePage, makeLog, website } from '../log-records.test-support.ts';
import { article, expectOnly, LIST, siteWith } from './site-of-columns.test-support.ts';

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
    expect(expectOnly(log)).toMatchObject({
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

  it.each([
    ['by its depth', { path: '/', depth: 0 }],
    ['by its address', { path: '/index.html', depth: 1 }],
  ])('marks the home page, known %s, and no other', (_, home) => {
    const log = makeLog();
    log.page({ ...home, ...LIST, items: [item('/1', '2024-03-01')], links: ['/tzgg/'] });
    log.page({ path: '/tzgg/', ...LIST, items: [item('/2', '2024-03-01')] });
    const marked = derived('section', log.records).map(({ url, isHome = false }) => [url, isHome]);
    expect(marked).toEqual([
      [absolute(home.path), true],
      [absolute('/tzgg/'), false],
    ]);
  });

  it('tells what a list shows', () => {
    const items = [item('/1', '2024-03-01'), item('/2', '2024-03-20'), item('/3'), item(null, '2024-01-01')];
    expect(expectOnly(siteWith({ path: '/tzgg/', ...LIST, items }))).toMatchObject({
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
    expect(expectOnly(log)?.newest?.date).toBe(newest);
  });

  it('takes the day in the address of an article that was not read', () => {
    const items = [item('/202403/t20240305_1.html'), item('/202403/t20240306_1.html')];
    const log = siteWith({ path: '/tzgg/', ...LIST, items }, article('/202403/t20240306_1.html', null));
    expect(expectOnly(log)).toMatchObject({ dated: 1, newest: { date: '2024-03-05' } });
  });

  it('counts days behind the inspection, and never takes them for the newest', () => {
    const items = [item('/1', '2024-04-01'), item('/2', '2024-03-01')];
    expect(expectOnly(siteWith({ path: '/tzgg/', ...LIST, items }))).toMatchObject({
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
    expect(
      expectOnly(siteWith(page('/tzgg/', 0), page('/tzgg/index_1.html', 2), page('/tzgg/index.html', 0))),
    ).toMatchObject({
      url: absolute('/tzgg/'),
      entries: 4,
    });
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
    expect(expectOnly(siteWith({ path: '/tzgg/', kind: 'section', items: [item('/1')], ...page }))?.name).toBe(name);
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

  it.each([
    ['本栏目正在建设中，敬请期待', 1],
    ['本系统正在建设中，敬请期待', 1],
    ['网站正在升级维护', 0],
    ['没有找到内容', 0],
  ])('an error page that says %s', (text, count) => {
    const page = { path: '/tzgg/', kind: 'error', title: '机构职能', text: `机构职能\n${text}` } as const;
    const sections = derived('section', siteWith(page).records);
    expect(sections.map(({ content, placeholder }) => [content, placeholder])).toEqual(
      count === 0 ? [] : [['blank', text]],
    );
  });

  it('leaves out what the site says about itself, unless a person says that it is a column', () => {
    const url = absolute('/tzgg/');
    const log = siteWith({ path: '/tzgg/', kind: 'section', title: '网站地图', items: [item('/1')] });
    expect(derived('section', log.records)).toEqual([]);
    const registered = website([{ url, name: '网站地图', type: '应更新', maxAgeDays: null }]);
    expect(expectOnly(log, registered)).toMatchObject({ isRegistered: true, entries: 1 });
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
    expect([expectOnly(log(4))?.usualGapDays, expectOnly(log(5))?.usualGapDays]).toEqual([null, 7]);
  });
});

describe('blank columns', () => {
  const sectionOf = (page: Partial<MadePage>, ...others: readonly MadePage[]) =>
    expectOnly(siteWith({ path: '/tzgg/', ...LIST, ...page }, ...others));

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
    ['a list that is left to them', { openList: true }, 'scripts'],
    ['a list that is left to them, and entries', { openList: true, items: [item('/1')] }, undefined],
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
      ['信息公开指南', '本机关主动公开的信息可在档案馆查阅，电话见联系方式。', 'entries'],
      ['信息公开指南', '', 'blank'],
      ['公开目录', '本机关主动公开的信息可在档案馆查阅，电话见联系方式。', 'blank'],
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

describe('pages below a column of leaders or bodies', () => {
  const WORK =
    '主持全面工作，负责财政、审计、机关事务管理等方面的工作，分管办公室和财务科，并联系各镇街道。\n协助分管民生和安全生产等方面的工作，联系工会、共青团、妇联等群众团体和驻地部队及各民主党派。';
  const leader = (more: Partial<MadePage> = {}): MadePage => ({
    path: '/ldzc/ld1/',
    kind: 'section',
    title: '赵示例',
    tags: { ColumnType: '负责人信息' },
    text: `赵示例\n${WORK}`,
    ...more,
  });
  it.each([
    ['of one leader', leader(), false],
    ['of a leader, which lists something', leader({ items: [item('/1', '2024-03-01')] }), true],
    ['by the name of a column', leader({ title: '局领导' }), true],
    ['in another place', leader({ path: '/other/ld1/' }), true],
    ['of another type', leader({ tags: { ColumnType: '概况信息' } }), true],
  ])('%s: a column is %s', (_, page, isColumn) => {
    const above: MadePage = { path: '/ldzc/', kind: 'section', title: '领导之窗', text: `领导之窗\n${WORK}` };
    const found = derived('section', siteWith(above, page).records).map(({ url }) => url);
    expect(found).toContain(absolute('/ldzc/'));
    expect(found.includes(absolute(page.path))).toBe(isColumn);
  });
});

describe('forms to which the home page leads', () => {
  it.each([
    ['我要写信', 0],
    ['县长信箱', 1],
  ])('%s: %i columns', (title, count) => {
    expect(derived('section', siteWith({ path: '/tzgg/', kind: 'form', title }).records)).toHaveLength(count);
  });
});

describe('registered columns', () => {
  const registered = (url: string) => website([{ url, name: '重要公告', type: '应更新', maxAgeDays: 30 }]);

  it.each(['/tzgg/', '/tzgg/index.html', 'https://example.gov.cn/tzgg'])('are known at %s', (url) => {
    const section = expectOnly(siteWith({ path: '/tzgg/', ...LIST, items: [item('/1')] }), registered(absolute(url)));
    const told = { url: absolute(url), name: '重要公告', type: '应更新', maxAgeDays: 30, isRegistered: true };
    expect(section).toMatchObject({ ...told, content: 'entries', place: { url: absolute('/tzgg/') } });
  });

  it('are known where they lead', () => {
    const log = siteWith({ path: '/new/', ...LIST, items: [item('/1')] });
    log.target('/old/', { reach: { url: absolute('/new/'), redirects: 1 } });
    expect(expectOnly(log, registered(absolute('/old/')))).toMatchObject({ isRegistered: true, entries: 1 });
  });

  it('are unknown when they were not seen', () => {
    const section = expectOnly(siteWith(), registered(absolute('/tzgg/')));
    const place = { url: `${HOME}tzgg/`, sha256: null, at: '2024-03-31T10:00:00+08:00' };
    expect(section).toMatchObject({ content: 'unknown', isFirstLevel: true, entries: 0, place });
  });

  it('are unknown when they were refused', () => {
    const log = siteWith({ path: '/tzgg/', ...LIST, reach: { status: 403 } });
    expect(expectOnly(log, registered(absolute('/tzgg/')))?.content).toBe('unknown');
  });
});
