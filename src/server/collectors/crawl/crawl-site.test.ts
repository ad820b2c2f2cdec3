import { afterEach, describe, expect, test } from 'vitest';
import { crawl, limitsOf, pagesOf, targetsOf } from './crawl.test-support.ts';
import { type MadeAnswer, type MadeSite, type MadeSiteOptions, openMadeSite } from './made-site.test-support.ts';

const sites: MadeSite[] = [];
afterEach(async () => {
  await Promise.all(sites.splice(0).map(async (site) => site.close()));
});

async function site(answers: Record<string, MadeAnswer>, options?: MadeSiteOptions): Promise<MadeSite> {
  const made = await openMadeSite(answers, options);
  sites.push(made);
  return made;
}

describe('a whole site', () => {
  test('pages are read and everything else is asked for, each once', async () => {
    const made = await site({
      '/': '<a href=a.html>A</a><a href=b.html>B</a><img src=i.png><a href=/none.html>x</a>',
      '/a.html': '<a href=/>H</a><a href=c.html>C</a><a href=d.pdf>D</a>',
      '/b.html': '<a href=a.html>A</a><img src=i.png><iframe src=f.html></iframe>',
      '/c.html': '<p>C</p>',
      '/f.html': '<p>F</p>',
      '/i.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      '/d.pdf': new TextEncoder().encode('%PDF-1.7'),
    });
    const { end, records } = await crawl(`${made.origin}/`);
    expect(end).toMatchObject({ reason: 'finished', home: `${made.origin}/`, pages: 5, targets: 3 });
    expect(pagesOf(records)).toEqual(['/', '/a.html', '/b.html', '/c.html', '/f.html']);
    expect(targetsOf(records, made.origin)).toMatchObject({
      '/i.png': { method: 'HEAD', reach: { status: 200 }, length: 8 },
      '/d.pdf': { method: 'GET', reach: { status: 200 }, length: 8, sniffed: 'pdf' },
      '/none.html': { method: 'GET', reach: { status: 404 }, sniffed: 'html' },
    });
    expect(limitsOf(records)).toEqual([]);
    expect(made.requests.length).toBe(new Set(made.requests).size);
  });
});
