import { describe, expect, test } from 'vitest';
import type { PageKind } from '../../model/page-facts.ts';
import { ended, HOME, link, page, shortly, verdictsOn } from '../observed.test-support.ts';
import { requiredTags } from '../required-tags.ts';
import { missingPageTags } from './index.ts';

const tagsOf = (kind: PageKind) => Object.fromEntries(requiredTags(kind).map((name) => [name, 'x']));
const without = (kind: PageKind, ...names: string[]) =>
  Object.fromEntries(Object.entries(tagsOf(kind)).filter(([name]) => !names.includes(name)));
const url = `${HOME}zw/1.html`;
const SITE_TAGS = tagsOf('home');

describe('tags by kind of page', () => {
  test.each([
    ['home', 3],
    ['section', 7],
    ['article', 10],
  ] as const)('%s: %d required tags, each of them missed', (kind, count) => {
    expect(requiredTags(kind)).toHaveLength(count);
    expect(shortly(verdictsOn(missingPageTags, [page({ facts: { kind, tags: tagsOf(kind) } })]))).toEqual([
      'passed 其余页面',
    ]);
    for (const name of requiredTags(kind)) {
      const [verdict] = verdictsOn(missingPageTags, [page({ facts: { kind, tags: without(kind, name) } })]);
      expect(verdict).toMatchObject({
        outcome: 'failed',
        problem: url,
        about: { 页面类型: kind, 模板: `${kind} 缺 ${name}` },
        measured: { value: 1, unit: 'count', sample: count },
      });
      expect(verdict?.evidence[0]).toMatchObject({ url, sha256: 'a'.repeat(64) });
    }
  });

  test.each(['messages', 'guide', 'search', 'form', 'error', 'other'] as const)('%s: none', (kind) => {
    expect(verdictsOn(missingPageTags, [page({ facts: { kind } })])).toEqual([]);
  });
});

test.each([
  ['names in any case', { sitename: 'x', SITEDOMAIN: 'x', SiteIDCode: 'x' }],
  ['an empty tag is there', { SiteName: '', SiteDomain: '', SiteIDCode: '' }],
  ['a tag that stands twice is there', { SiteName: ['x', 'x'], SiteDomain: 'x', SiteIDCode: 'x' }],
])('%s', (_, tags) => {
  expect(shortly(verdictsOn(missingPageTags, [page({ facts: { kind: 'home', tags } })]))).toEqual(['passed 其余页面']);
});

test.each([
  ['section', SITE_TAGS, []],
  ['article', SITE_TAGS, []],
  ['section', {}, [`failed ${HOME}`]],
  ['other', {}, null],
  ['form', {}, null],
] as const)('a home page that is a %s needs the tags of the site: %o', (kind, tags, faults) => {
  const verdicts = shortly(verdictsOn(missingPageTags, [page({ url: HOME, facts: { kind, tags } })]));
  expect(verdicts).toEqual(faults === null ? [] : faults.length > 0 ? faults : ['passed 其余页面']);
});

test('a scheme may ask for some tags only', () => {
  const params = { tags: 'SiteName、PubDate' };
  const told = (kind: PageKind, tags = {}) =>
    shortly(verdictsOn(missingPageTags, [page({ facts: { kind, tags } })], { params }));
  expect(told('home', { SiteName: 'x' })).toEqual(['passed 其余页面']);
  expect(told('article', { SiteName: 'x' })).toEqual([`failed ${url}`]);
  expect(told('article', { SiteName: 'x', PubDate: 'x' })).toEqual(['passed 其余页面']);
});

describe('the standing text of a column', () => {
  const column = tagsOf('section');
  const published = { date: '2024-03-05', time: null, precision: 'day', from: 'label' } as const;

  test.each([
    ['in a folder', 'zjsl/', {}, []],
    ['at the first page of a folder', 'zjsl/index.html', {}, []],
    ['with a question', 'zjsl/?from=home', {}, []],
    ['lacking a tag', 'zjsl/', { tags: without('section', 'ColumnType') }, ['section 缺 ColumnType']],
    ['that shows a day', 'zjsl/', { published }, ['article 缺 ArticleTitle、PubDate、ContentSource']],
    [
      'with a tag of an article',
      'zjsl/',
      { tags: { ...column, PubDate: 'x' } },
      ['article 缺 ArticleTitle、ContentSource'],
    ],
    [
      'without the name of a column',
      'zjsl/',
      { tags: without('article', 'ArticleTitle', 'PubDate', 'ColumnName') },
      ['article 缺 ColumnName、ArticleTitle、PubDate'],
    ],
    ['at the address of an article', 'zjsl/1.html', {}, ['article 缺 ArticleTitle、PubDate、ContentSource']],
    ['in a folder named after a day', 'zw/2024/03/05/', {}, ['article 缺 ArticleTitle、PubDate、ContentSource']],
  ])('%s', (_, path, facts, expected) => {
    const seen = page({ url: `${HOME}${path}`, facts: { kind: 'article', tags: column, ...facts } });
    const failed = verdictsOn(missingPageTags, [seen]).filter(({ outcome }) => outcome === 'failed');
    expect(failed.map(({ about }) => about['模板'])).toEqual(expected);
  });
});

const bare = { facts: { kind: 'article' as const } };

test.each([
  ['a page that scripts build', [page({ ...bare, scripted: true })], ['untested 未能读取的页面']],
  ['an error page', [page({ ...bare, reach: ended(404) })], []],
  ['a refused page', [page({ ...bare, reach: ended(403) })], []],
  ['content of a frame', [page(bare), link({ url, use: 'frame' })], []],
  ['a soft 404', [page(bare), link({ url, isSoftNotFound: true })], []],
  ['a page that a link leads to', [page(bare), link({ url })], [`failed ${url}`]],
])('%s', (_, observations, expected) => {
  expect(shortly(verdictsOn(missingPageTags, observations))).toEqual(expected);
});

test.each([
  ['the home page is one all the same', HOME, 0, 1],
  ['another page is none', `${HOME}gone.html`, 1, 0],
])('where links to what is not there lead to it, %s', (_, to, depth, faults) => {
  const soft = link({ url: `${HOME}old.html`, isSoftNotFound: true, reach: { ...ended(200, to), redirects: 1 } });
  const verdicts = verdictsOn(missingPageTags, [page({ url: to, depth, facts: { kind: 'home' } }), soft]);
  expect(verdicts.filter(({ outcome }) => outcome === 'failed')).toHaveLength(faults);
});

test('what is in order is one verdict with the share that is not', () => {
  const pages = [1, 2, 3, 4].map((number) =>
    page({ url: `${HOME}${number}.html`, facts: { kind: 'section', tags: number === 1 ? {} : tagsOf('section') } }),
  );
  expect(verdictsOn(missingPageTags, pages)).toMatchObject([
    { outcome: 'failed' },
    { outcome: 'passed', about: { 汇总: '是' }, measured: { value: 0.25, unit: 'share', sample: 4 } },
  ]);
});
