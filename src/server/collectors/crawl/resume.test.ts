import { describe, expect, test } from 'vitest';
import type { LogRecord } from '../../../core/model/observation/index.ts';
import { orderKey } from './address-order.ts';
import { comparable, crawl, type EndedCrawl } from './crawl.test-support.ts';
import type { MadeSite } from './made-site.test-support.ts';
import { portal } from './portal.test-support.ts';
import { site } from './sites.test-support.ts';

/** Numbers that are the same in every run. */
function openChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

async function sites(delay?: () => number): Promise<{ made: MadeSite; pages: number }> {
  const other = await site({ '/x1': 'there' });
  const { answers, pages } = portal(other.origin);
  return { made: await site(answers, delay === undefined ? {} : { delay }), pages };
}

describe('the order in which answers come changes nothing', () => {
  test.each([
    ['without bounds', {}],
    ['with a budget of pages', { budget: { pages: 40, depth: Infinity, seconds: Infinity } }],
    ['with a depth', { budget: { pages: Infinity, depth: 2, seconds: Infinity } }],
  ])('%s', async (_what, options) => {
    const chance = openChance(7);
    const { made, pages } = await sites(() => Math.floor(chance() * 12));
    const one = await crawl(`${made.origin}/`, options);
    const other = await crawl(`${made.origin}/`, { ...options, connections: 3 });
    expect(comparable(other.records)).toEqual(comparable(one.records));
    if (!('budget' in options)) expect(one.end.pages).toBe(pages);
  });
});

describe('another host that lets us wait', () => {
  test('is asked for the same addresses, whichever page leads to it first', async () => {
    const alive = await site({ '/': 'there' });
    const other = await site({}, { otherwise: (path) => (path.startsWith('/waits') ? () => undefined : null) });
    // The ports are by chance, and with them the order in which addresses are asked for.
    const inOrder = (name: string) =>
      Array.from({ length: 200 }, (_, number) => `${other.origin}/${name}${number}`).toSorted(
        (one, two) => orderKey(one) - orderKey(two),
      );
    const waits = inOrder('waits').slice(0, 4);
    // Behind all of them.
    const there = inOrder('not-there').at(-1) ?? '';
    const linksTo = (urls: readonly string[]) => urls.map((url) => `<a href=${url}>x</a>`).join('');
    const answers = {
      '/': '<title>县人民政府</title><a href=/1.html>1</a><a href=/2.html>2</a>' + linksTo([`${alive.origin}/`]),
      '/1.html': `<title>第一页</title>${linksTo(waits)}`,
      '/2.html': `<title>第二页</title>${linksTo([there])}`,
    };
    const seen: string[][] = [];
    for (const late of ['/1.html', '/2.html']) {
      const made = await site(answers, { delay: (path) => (path === late ? 300 : 0) });
      const { records } = await crawl(`${made.origin}/`);
      seen.push(comparable(records.filter(({ kind }) => kind !== 'host' && kind !== 'nowhere' && kind !== 'page')));
    }
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[0]?.filter((line) => line.includes('response-timeout'))).toHaveLength(4);
    expect(seen[0]?.filter((line) => line.includes('"reason":"time"'))).toHaveLength(1);
  });
});

/** A crawl that dies when it has written so many records. */
async function interrupted(home: string, after: number): Promise<LogRecord[]> {
  const written: LogRecord[] = [];
  const death = new Error('killed');
  const dies = crawl(home, {
    write(record) {
      if (written.length === after) throw death;
      written.push(record);
    },
  });
  await expect(dies).rejects.toBe(death);
  return written;
}

/** Records between two places at which a crawl is killed. */
const STEP = 17;

describe('a crawl that was broken off', () => {
  test('goes on to the same end, wherever it was killed', async () => {
    const { made } = await sites();
    const home = `${made.origin}/`;
    const whole = await crawl(home);
    expect(whole.end.dead).toBeGreaterThan(0);
    for (let after = 0; after < whole.records.length; after += STEP) {
      const earlier = await interrupted(home, after);
      // The one that died had more on its way.
      await made.quiet();
      const before = made.requests.length;
      const { records, end } = await crawl(home, { earlier });
      expect(comparable([...earlier, ...records])).toEqual(comparable(whole.records));
      const { pages, targets, dead } = whole.end;
      expect(end).toMatchObject({ pages, targets, dead, reason: 'finished' });
      const read = earlier.filter(({ kind }) => kind === 'page').length;
      const nowheres = whole.records.filter(({ kind }) => kind === 'nowhere').length;
      // Only robots.txt and sitemap.xml are asked for again.
      const most = whole.end.pages + whole.end.targets - read + nowheres + 8;
      expect(made.requests.length - before).toBeLessThanOrEqual(most);
    }
  });

  test('is stopped by a signal, and what is written until then is sound', async () => {
    const { made } = await sites(() => 2);
    const home = `${made.origin}/`;
    const whole = await crawl(home);
    for (const pages of [1, 7, 30]) {
      const controller = new AbortController();
      const earlier = await stoppedAfter(home, pages, controller);
      expect(earlier.end.reason).toBe('stopped');
      expect(earlier.records.at(-1)).toMatchObject({ kind: 'limit', reason: 'stopped' });
      const { records } = await crawl(home, { earlier: earlier.records });
      expect(comparable([...earlier.records, ...records])).toEqual(comparable(whole.records));
    }
  });

  test('may be stopped before the home page has answered', async () => {
    const { made } = await sites(() => 300);
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 20);
    const { end, records } = await crawl(`${made.origin}/`, { signal: controller.signal });
    expect(end).toMatchObject({ reason: 'stopped', home: null, pages: 0 });
    expect(records).toMatchObject([{ kind: 'limit', reason: 'stopped' }]);
  });

  test('tells trouble with the facts of the host when everything else is written', async () => {
    const { made, pages } = await sites();
    const records: LogRecord[] = [];
    const dies = crawl(`${made.origin}/`, {
      hostFacts: async () => Promise.reject(new Error('no certificate for us')),
      write: (record) => records.push(record),
    });
    await expect(dies).rejects.toThrow('no certificate for us');
    expect(records.filter(({ kind }) => kind === 'page').length).toBe(pages);
  });

  test('twice', async () => {
    const { made } = await sites();
    const home = `${made.origin}/`;
    const whole = await crawl(home);
    const first = await interrupted(home, 40);
    const second: LogRecord[] = [];
    const dies = crawl(home, {
      earlier: first,
      write(record) {
        if (second.length === 60) throw new Error('killed again');
        second.push(record);
      },
    });
    await expect(dies).rejects.toThrow('killed again');
    const { records } = await crawl(home, { earlier: [...first, ...second] });
    expect(comparable([...first, ...second, ...records])).toEqual(comparable(whole.records));
  });

  test('when it was at its end, nothing is asked for but the rules', async () => {
    const { made } = await sites();
    const whole = await crawl(`${made.origin}/`);
    const before = made.requests.length;
    const again = await crawl(`${made.origin}/`, { earlier: whole.records });
    expect(again.records).toEqual([]);
    expect(made.requests.slice(before).toSorted()).toEqual(['GET /robots.txt', 'GET /sitemap.xml']);
  });

  test('records of something else are refused', async () => {
    const earlier: LogRecord[] = [{ kind: 'address', id: 5, url: 'http://127.0.0.1/' }];
    await expect(crawl('http://127.0.0.1:9/', { earlier })).rejects.toThrow('log-damaged');
  });
});

async function stoppedAfter(home: string, pages: number, controller: AbortController): Promise<EndedCrawl> {
  const records: LogRecord[] = [];
  let read = 0;
  const { end } = await crawl(home, {
    signal: controller.signal,
    write(record) {
      records.push(record);
      if (record.kind === 'page' && ++read === pages) controller.abort();
    },
  });
  return { end, records };
}
