import { describe, expect, it } from 'vitest';
import { absolute, derived, item, makeLog, type MadePage, website } from '../log-records.test-support.ts';
import { article, expectOnly, LIST, siteWith } from './site-of-columns.test-support.ts';

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
    expect(expectOnly(siteWith({ ...MAILBOX, messages: LETTERS, ...page }))).toMatchObject({
      entries,
      dated,
      newest: { date: newest },
    });
  });

  it.each([
    ['by the tag of its mailbox', { title: '路灯不亮', tags: { ColumnName: '县长信箱' }, path: '/xx/7700.html' }, 0],
    ['by its title', { title: '咨询购房补贴', text: '来信内容：请问', path: '/xx/a.html' }, 0],
    [
      'in a numbered folder',
      { title: '路灯不亮', text: '来信内容：请问', tags: { ColumnName: '县长信箱' }, path: '/xx/20240301/' },
      0,
    ],
    [
      'a mailbox in its folder, called by its letter',
      { title: '路灯不亮', tags: { ColumnName: '县长信箱' }, text: '来信内容：请问', path: '/hd/xzxx/index.html' },
      1,
    ],
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

  it.each([
    ['/col/col1234/index.html', '信件公开', '信件公开', 1],
    ['/col/col1229123456/', '信件公开', '信件公开', 1],
    ['/hd/xj/', '民声回应', '民声回应', 1],
    ['/hd/xj/7700.html', '民声回应', '民声回应', 0],
    ['/hd/xj/7700/', '民声回应', '民声回应', 0],
    ['/hd/xj/', '路灯不亮', '民声回应', 0],
  ])('at %s with the title %s and the tag %s, to which the home page does not lead', (path, title, tag, count) => {
    const text = '办理结果：已修好。';
    const page = { path, title, text, tags: { ColumnName: tag }, messages: [letter('2024-03-01', '2024-03-05')] };
    expect(derived('section', siteWith({ kind: 'messages', ...page }).records)).toHaveLength(count);
  });

  it.each([
    ['县长信箱', '县长信箱', 1],
    ['路灯不亮', '县长信箱', 0],
    ['咨询路灯', '', 0],
  ])('a page to which the home page leads by %s with the tag %j', (text, tag, count) => {
    const log = makeLog();
    const path = '/xx/8.html';
    const linkTexts = [{ url: absolute(path), text }];
    log.page({ path: '/', depth: 0, kind: 'home', links: [path], linkTexts });
    const title = tag === '' ? text : '路灯不亮';
    const page = { path, title, text: '来信内容：请问', tags: { ColumnName: tag } };
    log.page({ kind: 'messages', messages: [letter('2024-03-01', null)], ...page });
    expect(derived('section', log.records)).toHaveLength(count);
  });
});
