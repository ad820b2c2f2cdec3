import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { RecordJson } from '../../../../core/model/observation/index.ts';
import { crawl, pageOf, pagesOf, targetsOf } from '../crawl.test-support.ts';
import type { MadeAnswer } from '../made-site.test-support.ts';
import { site } from '../sites.test-support.ts';
import { openUrlTable } from '../url-table.ts';
import { openAnswerReader, openReadingDesk } from './index.ts';
import type { WrittenPage } from './bytes-reader.ts';
import { seenPage } from './seen-page.ts';
import { openUtf8Room } from './utf8-room.ts';

/** Columns of articles that lead to each other in several spellings, in two charsets. */
const pages = Object.fromEntries(
  Array.from({ length: 40 }, (_, number) => [
    `/c${number % 5}/${number}.html`,
    `<meta charset=utf-8><title>第${number}篇</title><a href="${(number + 1) % 40}.html">后</a><a href="/c${(number + 3) % 5}/./${(number + 3) % 40}.html">远</a>
     <a href="/c${(number + 3) % 5}/${(number + 3) % 40}.html#a">同</a><a href="?p=${number % 3}">页</a><p>正文${'字'.repeat(number)}</p>`,
  ]),
);

const withoutNumbers = (records: Awaited<ReturnType<typeof crawl>>['records']) => {
  const urls = new Map(records.flatMap((each) => (each.kind === 'address' ? [[each.id, each.url] as const] : [])));
  return records
    .filter((each) => each.kind === 'page')
    .map((page) => ({
      ...page,
      id: 0,
      reach: page.reach.status,
      links: page.links.map((link) => `${urls.get(link >> 4)} ${link & 15}`),
    }))
    .toSorted((one, other) => (one.url < other.url ? -1 : 1));
};

describe('pages that are read on other threads', () => {
  test.each([1, 3])('%i of them: the same records as on this one', async (threads) => {
    const made = await site({ '/': '<a href=c0/0.html>A</a>', ...pages });
    const here = await crawl(`${made.origin}/`);
    const there = await crawl(`${made.origin}/`, { threads });
    expect(here.end.pages).toBeGreaterThan(40);
    expect(withoutNumbers(there.records)).toEqual(withoutNumbers(here.records));
  });

  test('a redirect is told as on this one, though the page behind it was handed over', async () => {
    // So large that its bytes lie in memory of their own, which goes to the reader.
    const large = gzipSync(`<title>大</title><p>${'字'.repeat(100_000)}`);
    const packed: MadeAnswer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' }).end(large);
    };
    const led: MadeAnswer = (_request, response) => void response.writeHead(302, { location: '/large.html' }).end();
    const made = await site({ '/': '<a href=led.html>A</a>', '/led.html': led, '/large.html': packed });
    const told = async (threads: number) =>
      targetsOf((await crawl(`${made.origin}/`, { threads })).records, made.origin)['/led.html'];
    const here = await told(0);
    expect(here).toMatchObject({ sniffed: 'html', length: 300_021 });
    expect(await told(1)).toMatchObject({ sniffed: here?.sniffed, length: here?.length });
  });

  test('the memory of a batch is given back when none of its pages is looked at any more', async () => {
    const desk = await openReadingDesk({ reading: 'all', spool: null }, 1);
    const read = openAnswerReader(openUrlTable(), desk);
    const answer = () => ({ url: HOME, headers: {}, body: new TextEncoder().encode('<title>甲</title><p>A') });
    const batch = await Promise.all([read(answer(), false), read(answer(), false)]);
    await desk.close();
    const [one, other] = batch.map((facts) => ({ facts, page: seenPage(HEAD, facts) }));
    expect(one?.facts.shown.buffer).toBe(other?.facts.shown.buffer);
    one?.facts.forget();
    expect(other?.page.record.facts.htmlTitle).toBe('甲');
    other?.facts.forget();
    expect([one, other].map((each) => each?.facts.shown.length)).toEqual([0, 0]);
    // Nothing reads another page there, or nothing: it is an error of ours.
    expect(() => one?.page.record.facts).toThrow(/forgotten/u);
  });

  test('what a page shows is forgotten once, whatever becomes of the page', async () => {
    const shell = '<title>S</title><div id=app></div><script src=/app.js></script>';
    const led: MadeAnswer = (_request, response) => void response.writeHead(302, { location: '/behind.html' }).end();
    const drawn = new TextEncoder().encode('<title>S</title><p>'.padEnd(300, '字'));
    const pages = { '/drawn.html': shell, '/undrawn.html': shell, '/behind.html': '<p>B', '/led.html': led };
    const links = Object.keys(pages).map((path) => `<a href=${path}>x</a>`);
    const made = await site({ '/': `<p>A${links.join('')}`, ...pages });
    const desk = await openReadingDesk({ reading: 'all', spool: null }, 0);
    const forgotten: number[] = [];
    const counting = desk.readers.map((reader) => ({
      waiting: 0,
      close: async () => reader.close(),
      async read(page: WrittenPage) {
        const { bytes } = await reader.read(page);
        const number = forgotten.push(0) - 1;
        const forget = () => void (forgotten[number] = (forgotten[number] ?? 0) + 1);
        return { bytes, forget };
      },
    }));
    const render = async (url: string) => (url.endsWith('/drawn.html') ? drawn : null);
    const { records } = await crawl(`${made.origin}/`, { desk: { ...desk, readers: counting }, render });
    expect(pagesOf(records)).toEqual(['/', '/behind.html', '/drawn.html', '/undrawn.html']);
    expect(pageOf(records, '/drawn.html')?.rendered).toBe(true);
    expect(pageOf(records, '/undrawn.html')).toMatchObject({ rendered: false, scripted: true });
    expect(forgotten.length).toBeGreaterThanOrEqual(5);
    expect(new Set(forgotten)).toEqual(new Set([1]));
  });

  test('a thread that has ended is an error of ours, and nobody waits for ever', async () => {
    const desk = await openReadingDesk({ reading: 'all', spool: null }, 1);
    const read = openAnswerReader(openUrlTable(), desk);
    const answer = { url: 'http://www.example.gov.cn/', headers: {}, body: new TextEncoder().encode('<p>A') };
    await expect(read({ ...answer }, false)).resolves.toMatchObject({ scripted: false });
    await desk.close();
    await expect(read(answer, false)).rejects.toThrow(/ended/u);
  });
});

test('two spellings of one address on a page are one link', async () => {
  const table = openUrlTable();
  const read = openAnswerReader(table, await openReadingDesk({ reading: 'all', spool: null }, 0));
  const body = new TextEncoder().encode('<a href="/x/./a.html">1</a><a href="/x/a.html">2</a>');
  const { links } = await read({ url: 'http://www.example.gov.cn/', headers: {}, body }, false);
  expect(links).toHaveLength(1);
});

describe.each([0, 1])('with %i threads', (threads) => {
  test('the JSON of a record of a page is that of JSON.stringify, however many are read at once', async () => {
    const desk = await openReadingDesk({ reading: 'all', spool: null }, threads);
    const read = openAnswerReader(openUrlTable(), desk);
    const bodies = [
      '<title>甲“乙”\\</title><a href="/a.html">1</a><p>2026-01-02\n丙',
      '',
      '<title>𠮷</title><p>😀 &#x1F600; &#xD800; &#0;\u2028',
      `<title>大</title><p>${'字'.repeat(500_000)}`,
      '<p>plain',
    ];
    const answers = bodies.map((body) => ({ url: HOME, headers: {}, body: new TextEncoder().encode(body) }));
    const seen = await Promise.all(answers.map(async (answer) => seenPage(HEAD, await read(answer, false))));
    await desk.close();
    for (const { record, json } of seen) expect(textOf(json)).toBe(JSON.stringify(record));
    expect(seen.map(({ record }) => record.facts.htmlTitle)).toEqual(['甲“乙”\\', null, '𠮷', '大', null]);
    expect(seen[3]?.json.shown.length).toBeGreaterThan(1 << 20);
  });
});

const HOME = 'http://www.example.gov.cn/';
const HEAD = {
  at: '2026-11-28T09:00:00+08:00',
  id: 0,
  url: HOME,
  depth: 0,
  reach: { url: HOME, status: 200, failure: null, redirects: 0, firstByte: 1, total: 2 },
  rendered: false,
};
const textOf = ({ before, shown, after }: RecordJson) => `${before}${Buffer.from(shown).toString()}${after}`;

describe('a room for texts', () => {
  test('gives them back as UTF-8, in memory that holds nothing else and is not written to again', () => {
    const room = openUtf8Room();
    const batches = [
      ['甲', '', 'a😀'],
      ['x'.repeat(1 << 20), '字'.repeat(1 << 20), '乙'],
      ['丙'.repeat(300), '丁'],
      [],
    ];
    const taken = batches.map((texts) => {
      for (const text of texts) room.add(text);
      return room.take();
    });
    for (const [index, bytes] of taken.entries()) {
      const texts = batches[index] ?? [];
      expect(bytes.map((each) => Buffer.from(each).equals(Buffer.from(texts[bytes.indexOf(each)] ?? '')))).toEqual(
        texts.map(() => true),
      );
      expect(new Set(bytes.map(({ buffer }) => buffer)).size).toBe(Math.min(texts.length, 1));
      expect(bytes[0]?.buffer.byteLength).toBe(texts.length === 0 ? undefined : Buffer.byteLength(texts.join('')));
    }
  });
});
