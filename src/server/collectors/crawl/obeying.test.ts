import { describe, expect, test } from 'vitest';
import { comparable, crawl, hostOfLog, limitsOf, pagesOf, targetsOf } from './crawl.test-support.ts';
import { type MadeAnswer, madeAnswer, type MadeSite } from './made-site.test-support.ts';
import { site } from './sites.test-support.ts';

const anchors = (...paths: string[]) => paths.map((path) => `<a href="${path}">${path}</a>`).join('');
const robots = (rules: string) => madeAnswer(200, { 'content-type': 'text/plain' }, `User-agent: *\n${rules}\n`);
const to = (location: string) => madeAnswer(302, { location });

function expectUnasked({ requests }: MadeSite, folder: string): void {
  expect(requests.filter((request) => request.includes(` ${folder}`))).toEqual([]);
}

describe('where a redirect leads to what robots.txt shuts out', () => {
  const answers: Record<string, MadeAnswer> = {
    '/robots.txt': robots('Disallow: /private/'),
    '/': `${anchors('/hop.html', '/two.html', '/file.pdf', '/open.html')}<img src=/i.png>`,
    '/hop.html': to('/private/x.html'),
    '/two.html': to('/hop.html'),
    '/file.pdf': to('/private/y.pdf'),
    '/i.png': to('/private/i.png'),
    '/open.html': `<p>open</p>${anchors('/private/x.html')}`,
    '/private/x.html': anchors('/behind.html'),
  };

  test('the hop is not asked, and what it leads to is told as shut out, once', async () => {
    const made = await site(answers);
    const { end, records } = await crawl(`${made.origin}/`);
    expectUnasked(made, '/private/');
    expect(end).toMatchObject({ reason: 'finished', pages: 2, dead: 0 });
    expect(pagesOf(records)).toEqual(['/', '/open.html']);
    const shut = (path: string, redirects: number) => ({
      reach: { failure: 'shut-out', status: null, redirects, url: `${made.origin}/private/${path}` },
    });
    expect(targetsOf(records, made.origin)).toMatchObject({
      '/hop.html': shut('x.html', 1),
      '/two.html': shut('x.html', 2),
      '/file.pdf': shut('y.pdf', 1),
      '/i.png': { method: 'HEAD', ...shut('i.png', 1) },
    });
    expect(limitsOf(records)).toMatchObject([{ reason: 'robots', count: 3, url: `${made.origin}/private/i.png` }]);
    expect(made.requests.filter((request) => request.endsWith('/i.png'))).toEqual(['HEAD /i.png']);
  });

  test('a style sheet that is shut out is told as left out', async () => {
    const made = await site({
      '/robots.txt': robots('Disallow: /static/'),
      '/': '<link rel=stylesheet href=/static/main.css><p>示例</p>',
    });
    const { records } = await crawl(`${made.origin}/`);
    expectUnasked(made, '/static/');
    expect(limitsOf(records)).toMatchObject([{ reason: 'robots', count: 1, url: `${made.origin}/static/main.css` }]);
  });

  test('the hop is asked where the office says so', async () => {
    const made = await site(answers);
    const { records } = await crawl(`${made.origin}/`, { robots: 'ignore' });
    expect(pagesOf(records)).toEqual(['/', '/open.html', '/private/x.html']);
    expect(limitsOf(records)).toEqual([]);
  });

  test('a crawl that goes on knows it without asking again', async () => {
    const made = await site(answers);
    const whole = await crawl(`${made.origin}/`);
    const earlier = whole.records.filter(({ kind }) => kind !== 'limit');
    const before = made.requests.length;
    const again = await crawl(`${made.origin}/`, { earlier });
    expect(comparable([...earlier, ...again.records])).toEqual(comparable(whole.records));
    expect(made.requests.slice(before).toSorted()).toEqual(['GET /robots.txt', 'GET /sitemap.xml']);
  });

  test('nothing is known of what does not exist', async () => {
    const made = await site(answers, { otherwise: () => to('/private/404.html') });
    const { records } = await crawl(`${made.origin}/`);
    expectUnasked(made, '/private/');
    expect(hostOfLog(records)?.nowhere).toMatchObject({ reach: { failure: 'shut-out' }, title: null, print: null });
  });

  test.each(['the same host', 'another host'])('no home page is found there, at %s', async (where) => {
    const other = await site({ ...answers, '/private/home.html': '<p>home</p>' });
    const origin = where === 'another host' ? other.origin : '';
    const made = await site({ ...answers, '/': to(`${origin}/private/home.html`) });
    const looked: string[] = [];
    const { end, records } = await crawl(`${made.origin}/`, {
      async hostFacts(home) {
        looked.push(home);
        return Promise.reject(new Error('not to be looked at'));
      },
    });
    expectUnasked(made, '/private/');
    expectUnasked(other, '/private/');
    expect(looked).toEqual([]);
    expect(end).toMatchObject({ reason: 'robots', home: null, homeReach: null, pages: 0, targets: 0 });
    expect(limitsOf(records)).toMatchObject([{ reason: 'robots', count: 1 }]);
  });

  test('another site is obeyed only as far as its rules are known, and it is not asked for them', async () => {
    const other = await site({ '/robots.txt': robots('Disallow: /'), '/a': 'there' });
    const made = await site({
      ...answers,
      '/': anchors('/out.html', `${other.origin}/a`),
      '/out.html': to(`${other.origin}/a`),
    });
    const { records } = await crawl(`${made.origin}/`);
    expect(targetsOf(records, made.origin)).toMatchObject({ '/out.html': { reach: { status: 200 } } });
    expect(other.requests).not.toContain('GET /robots.txt');
    expect(limitsOf(records)).toEqual([]);
  });

  test('another site that leads back to it is no way round', async () => {
    const back: Record<string, MadeAnswer> = {};
    const other = await site(back);
    const made = await site({ ...answers, '/': anchors(`${other.origin}/back`) });
    back['/back'] = to(`${made.origin}/private/x.html`);
    const { records } = await crawl(`${made.origin}/`);
    expectUnasked(made, '/private/');
    expect(limitsOf(records)).toMatchObject([{ reason: 'robots', count: 1, url: `${made.origin}/private/x.html` }]);
  });
});

describe('further hosts of a site', () => {
  const own = async (rules: string, more: Record<string, MadeAnswer> = {}) =>
    site({
      '/robots.txt': robots(rules),
      '/': '<p>second</p>',
      '/secret/a.html': '<p>secret</p>',
      '/pub/b.html': '<p>public</p>',
      ...more,
    });

  test('are obeyed by their own rules and not by those of the home page', async () => {
    const second = await own('Disallow: /secret/', { '/': anchors('/secret/c.html', '/pub/b.html') });
    const made = await own('Disallow: /pub/', {
      '/': anchors(`${second.origin}/`, `${second.origin}/secret/a.html`, '/pub/b.html', '/secret/a.html'),
    });
    const hosts = [`127.0.0.1:${second.port}`];
    const { end, records } = await crawl(`${made.origin}/`, { hosts });
    expect(end.reason).toBe('finished');
    expectUnasked(second, '/secret/');
    expectUnasked(made, '/pub/');
    expect(pagesOf(records)).toEqual(['/', '/', '/pub/b.html', '/secret/a.html']);
    expect(limitsOf(records)).toMatchObject([
      { reason: 'robots', count: 1, url: `${made.origin}/pub/b.html` },
      { reason: 'robots', count: 2, url: `${second.origin}/secret/a.html` },
    ]);
    expect(second.requests.filter((request) => request.endsWith('/robots.txt'))).toHaveLength(1);
    expect(hostOfLog(records)?.robots).toEqual(['/pub/']);
    const earlier = records.filter(({ kind }) => kind !== 'limit');
    const again = await crawl(`${made.origin}/`, { hosts, earlier });
    expect(comparable([...earlier, ...again.records])).toEqual(comparable(records));
    expectUnasked(second, '/secret/');
  });

  test('that nothing leads to are not asked, and what they shut out takes no place of the budget', async () => {
    const unmet = await own('Disallow: /');
    const second = await own('Disallow: /secret/');
    const made = await own('Disallow: /x', {
      '/': anchors(
        ...['a', 'b', 'c'].map((name) => `${second.origin}/secret/${name}.html`),
        '/pub/b.html',
        '/secret/a.html',
      ),
    });
    const hosts = [`127.0.0.1:${second.port}`, `127.0.0.1:${unmet.port}`];
    const budget = { pages: 3, depth: 9, seconds: 60 };
    const { records } = await crawl(`${made.origin}/`, { hosts, budget });
    expect(pagesOf(records)).toEqual(['/', '/pub/b.html', '/secret/a.html']);
    expect(limitsOf(records)).toMatchObject([{ reason: 'robots', count: 3 }]);
    expect(unmet.requests).toEqual([]);
  });

  test('are not asked for their rules where the office lets us go anywhere', async () => {
    const second = await own('Disallow: /');
    const made = await own('Disallow: /', { '/': anchors(`${second.origin}/pub/b.html`) });
    const { records } = await crawl(`${made.origin}/`, { hosts: [`127.0.0.1:${second.port}`], robots: 'ignore' });
    expect(pagesOf(records)).toEqual(['/', '/pub/b.html']);
    expect(second.requests).toEqual(['GET /pub/b.html', expect.stringContaining('kaoping')]);
  });

  test('the same without www is a host of its own', async () => {
    const answers: Record<string, MadeAnswer> = {
      '/robots.txt'(request, response) {
        const isBare = request.headers.host?.startsWith('site.test') === true;
        response.setHeader('content-type', 'text/plain');
        response.end(`User-agent: *\nDisallow: ${isBare ? '/bare/' : '/www/'}\n`);
      },
      '/bare/a.html': '<p>a</p>',
      '/www/b.html': '<p>b</p>',
    };
    const made = await site(answers);
    const [www, bare] = [`http://www.site.test:${made.port}`, `http://site.test:${made.port}`];
    answers['/'] =
      `${anchors(`${bare}/bare/a.html`, `${bare}/www/b.html`)}<link rel=stylesheet href=${bare}/bare/s.css>`;
    const { records } = await crawl(`${www}/`);
    expect(pagesOf(records)).toEqual(['/', '/bare/a.html']);
    expect(targetsOf(records, bare)).toMatchObject({ '/www/b.html': { reach: { status: 200 } } });
    expect(Object.keys(targetsOf(records, bare))).toEqual(['/www/b.html']);
    expect(made.requests).not.toContain('GET /bare/s.css');
    expect(limitsOf(records)).toMatchObject([
      { reason: 'robots', count: 1, url: `${www}/www/b.html` },
      { reason: 'robots', count: 2, url: `${bare}/bare/a.html` },
    ]);
  });
});
