import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type LogRecord, type SeenPage, stateOf, type Target } from '../../../core/model/observation/index.ts';
import { addressesOf, comparable, crawl, pageOf, pagesOf, targetsOf } from './crawl.test-support.ts';
import type { ReadEarlierVisit } from './last-visit.ts';
import { type MadeAnswer, madeAnswer } from './made-site.test-support.ts';
import { site } from './sites.test-support.ts';

/** What a log index tells, out of records in memory. */
function visitOf(records: readonly LogRecord[]): ReadEarlierVisit {
  const seen = new Map<number, SeenPage | Target>();
  for (const record of records) {
    if (record.kind === 'page' || (record.kind === 'target' && !seen.has(record.id))) seen.set(record.id, record);
  }
  const days = new Map(records.flatMap((each) => (each.kind === 'address' ? [[each.id, each.firstSeen]] : [])));
  return (tell) => {
    for (const url of addressesOf(records).values()) tell(url);
    return {
      find(id) {
        const record = seen.get(id);
        if (record?.kind !== 'page') return record === undefined ? null : { record };
        const { facts, text } = record;
        return { record, shown: () => Buffer.from(JSON.stringify({ facts, text }).slice(1, -1)) };
      },
      firstSeen(id) {
        const known = days.get(id);
        const record = seen.get(id);
        if (known !== undefined || record === undefined) return known ?? null;
        return stateOf(record.reach) === 'open' ? record.at.slice(0, 10) : null;
      },
    };
  };
}

const LONG_AGO = 'Mon, 05 Feb 2024 08:00:00 GMT';

/** An answer that tells its version; of one that is known the server says so and sends nothing. */
function versioned(
  body: string,
  type = 'text/html',
  tells: readonly ('etag' | 'last-modified')[] = ['etag'],
): MadeAnswer {
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  return (request, response) => {
    const headers = {
      ...(tells.includes('etag') ? { etag } : {}),
      ...(tells.includes('last-modified') ? { 'last-modified': LONG_AGO } : {}),
    };
    const { 'if-none-match': match, 'if-modified-since': since } = request.headers;
    const isKnown = match === undefined ? since === LONG_AGO && tells.includes('last-modified') : match === etag;
    if (isKnown) response.writeHead(304, headers).end();
    else response.writeHead(200, { ...headers, 'content-type': type, 'content-length': Buffer.byteLength(body) });
    response.end(request.method === 'HEAD' || isKnown ? undefined : body);
  };
}

const html = (title: string, links: readonly string[]) =>
  `<!doctype html><title>${title}</title><h1>${title}</h1>${links.map((href) => `<a href="${href}">${href} 的标题</a>`).join('')}`;

function pages(): Record<string, MadeAnswer> {
  return {
    '/': versioned(html('首页', ['/a/', '/b.html', '/gone.html', '/f.pdf', '/i.png'])),
    '/a/': versioned(html('栏目', ['1.html', '2.html', '?p=2'])),
    '/a/?p=2': versioned(html('第二页', ['/a/2.html'])),
    '/a/1.html': versioned(html('文章一', ['/']), 'text/html', ['last-modified']),
    '/a/2.html': versioned(html('文章二', ['/', '/b.html?from=2'])),
    '/b.html': html('没有版本', ['/a/1.html']),
    '/b.html?from=2': html('没有版本', ['/a/1.html']),
    '/f.pdf': versioned('%PDF-1.4 none', 'application/pdf', ['etag', 'last-modified']),
    '/i.png': versioned('none', 'image/png'),
  };
}

/** Without what says how it was seen. */
const asFresh = (records: readonly LogRecord[]) =>
  comparable(
    records.map((record) => {
      if (record.kind === 'address') return record;
      if (record.kind !== 'page' && record.kind !== 'target') return record;
      const { unchangedSince: _unchangedSince, ...fresh } = record;
      return fresh;
    }),
  );

describe('a repeat visit', () => {
  test('takes over what has not changed, and sees what a first one sees', async () => {
    const made = await site(pages());
    const first = await crawl(`${made.origin}/`);
    const before = made.requests.length;
    const again = await crawl(`${made.origin}/`, { lastVisit: visitOf(first.records) });
    expect(asFresh(again.records)).toEqual(comparable(first.records));
    // The home page is always read; the pages without a version are.
    expect(again.end).toMatchObject({ pages: first.end.pages, unchanged: 4, reason: 'finished' });
    expect(made.requests.length - before).toBe(before);
    const since = '2026-03-05T10:00:00+08:00';
    expect(pageOf(again.records, '/a/1.html')).toMatchObject({ unchangedSince: since, reach: { status: 200 } });
    expect(pageOf(again.records, '/')?.unchangedSince).toBe(undefined);
    const targets = targetsOf(again.records, made.origin);
    expect(targets['/f.pdf']).toMatchObject({
      unchangedSince: since,
      sniffed: 'pdf',
      length: 13,
      reach: { status: 200 },
    });
    expect(targets['/i.png']?.unchangedSince).toBe(undefined);
  });

  test('says of every address when it was first seen, through any number of visits', async () => {
    const answers = pages();
    const made = await site(answers);
    const moments = ['2026-03-05T10:00:00+08:00', '2026-04-05T10:00:00+08:00', '2026-05-05T10:00:00+08:00'];
    const visits: LogRecord[][] = [];
    for (const [index, moment] of moments.entries()) {
      const last = visits.at(-1);
      const clock = { now: () => performance.now(), moment: () => moment };
      const { records } = await crawl(`${made.origin}/`, { clock, ...(last && { lastVisit: visitOf(last) }) });
      visits.push(records);
      answers['/a/'] = versioned(html('栏目', ['1.html', '2.html', 'new0.html', 'new1.html']));
      answers[`/a/new${index}.html`] = versioned(html(`新文章${index}`, []));
    }
    const days = Object.fromEntries(
      (visits[2] ?? []).flatMap((each) =>
        each.kind === 'address' ? [[each.url.replace(made.origin, ''), each.firstSeen]] : [],
      ),
    );
    expect(days).toMatchObject({
      '/': '2026-03-05',
      '/a/1.html': '2026-03-05',
      '/f.pdf': '2026-03-05',
      '/a/new0.html': '2026-04-05',
      '/a/new1.html': undefined,
      '/gone.html': undefined,
    });
    expect(pageOf(visits[2] ?? [], '/a/1.html')?.unchangedSince).toBe(moments[0]);
    // Nobody leads there any more.
    expect(days).not.toHaveProperty('/a/?p=2');
  });

  test('sees what was changed, added and taken away', async () => {
    const answers = pages();
    const made = await site(answers);
    const first = await crawl(`${made.origin}/`);
    answers['/a/'] = versioned(html('栏目', ['3.html', '2.html']));
    answers['/a/3.html'] = versioned(html('文章三', []));
    answers['/a/2.html'] = versioned(html('文章二，改过', ['/c.html']));
    answers['/c.html'] = versioned(html('新页', []));
    delete answers['/b.html'];
    const again = await crawl(`${made.origin}/`, { lastVisit: visitOf(first.records) });
    const fresh = await crawl(`${made.origin}/`);
    expect(asFresh(again.records)).toEqual(comparable(fresh.records));
    expect(pagesOf(again.records)).toContain('/c.html');
  });

  test('that was broken off goes on to the same end', async () => {
    const made = await site(pages());
    const home = `${made.origin}/`;
    const first = await crawl(home);
    const lastVisit = visitOf(first.records);
    const whole = await crawl(home, { lastVisit });
    for (let after = 1; after < whole.records.length; after += 3) {
      const written: LogRecord[] = [];
      const dies = crawl(home, {
        lastVisit,
        write(record) {
          if (written.length === after) throw new Error('killed');
          written.push(record);
        },
      });
      await expect(dies).rejects.toThrow('killed');
      const { records } = await crawl(home, { lastVisit, earlier: written });
      expect(comparable([...written, ...records])).toEqual(comparable(whole.records));
    }
  });

  test('takes nothing over from a site of which the home page changed though its version did not', async () => {
    const answers = pages();
    const made = await site(answers);
    const first = await crawl(`${made.origin}/`);
    const home = first.records.find((each) => each.kind === 'page' && each.depth === 0) as SeenPage;
    const changed = first.records.map((each) => (each === home ? { ...home, sha256: 'f'.repeat(64) } : each));
    const again = await crawl(`${made.origin}/`, { lastVisit: visitOf(changed) });
    expect(again.end).toMatchObject({ pages: first.end.pages, unchanged: 0 });
  });

  test.each([
    ['drawn', { rendered: true }],
    ['made by scripts', { scripted: true }],
    ['behind a redirect', { reach: { url: '', redirects: 1, status: 200, failure: null, firstByte: 1, total: 1 } }],
    ['without a version', { etag: undefined, lastModified: null }],
    ['that changed when it was fetched', { etag: undefined, lastModified: '2026-03-05T09:59:30+08:00' }],
  ])('reads a page anew that was %s', async (_what, then) => {
    const made = await site(pages());
    const first = await crawl(`${made.origin}/`);
    const changed = first.records.map((each) =>
      each.kind === 'page' && each.url.endsWith('/a/') ? { ...each, ...then } : each,
    );
    const again = await crawl(`${made.origin}/`, { lastVisit: visitOf(changed) });
    expect(pageOf(again.records, '/a/')?.unchangedSince).toBe(undefined);
    expect(pageOf(again.records, '/a/2.html')?.unchangedSince).not.toBe(undefined);
  });

  test('refuses an earlier log whose addresses are none', async () => {
    const records: LogRecord[] = ['http://127.0.0.1/', 'http://127.0.0.1/'].map((url, id) => ({
      kind: 'address',
      id,
      url,
    }));
    const lastVisit: ReadEarlierVisit = (tell) => {
      for (const record of records) if (record.kind === 'address') tell(record.url);
      return { find: () => null, firstSeen: () => null };
    };
    await expect(crawl('http://127.0.0.1:9/', { lastVisit })).rejects.toThrow('log-damaged');
  });
});

describe('that nothing has changed, said without having been asked', () => {
  test('is asked again, and what comes then counts', async () => {
    let asked = 0;
    const made = await site({
      ...pages(),
      '/b.html': (_request, response) => {
        if (++asked === 1) response.writeHead(304).end();
        else response.writeHead(200, { 'content-type': 'text/html' }).end('<title>页</title><h1>页</h1>');
      },
    });
    const { records } = await crawl(`${made.origin}/`);
    expect(pageOf(records, '/b.html')).toMatchObject({ reach: { status: 200 } });
  });

  test('again and again, is neither open nor dead', async () => {
    const made = await site({
      ...pages(),
      '/b.html': madeAnswer(304),
      '/f.pdf': madeAnswer(304),
      '/i.png': madeAnswer(304),
    });
    const first = await crawl(`${made.origin}/`);
    const again = await crawl(`${made.origin}/`, { lastVisit: visitOf(first.records) });
    for (const { records } of [first, again]) {
      const targets = targetsOf(records, made.origin);
      const states = ['/b.html', '/f.pdf', '/i.png']
        .map((path) => targets[path]?.reach)
        .map((reach) => reach && stateOf(reach));
      expect(states).toEqual(['unknown', 'unknown', 'unknown']);
    }
  });

  test('of where a redirect led, is asked again without conditions', async () => {
    const answers = pages();
    const made = await site(answers);
    const first = await crawl(`${made.origin}/`);
    answers['/a/2.html'] = madeAnswer(302, { location: '/elsewhere.html' });
    let asked = 0;
    answers['/elsewhere.html'] = (_request, response) => {
      if (++asked === 1) response.writeHead(304).end();
      else response.writeHead(200, { 'content-type': 'text/html' }).end('<title>别处</title><h1>别处</h1>');
    };
    const again = await crawl(`${made.origin}/`, { lastVisit: visitOf(first.records) });
    expect(pageOf(again.records, '/elsewhere.html')).toMatchObject({ facts: { title: '别处' } });
  });
});
