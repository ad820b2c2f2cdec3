import { expect, test } from 'vitest';
import { unpackLink } from '../../src/core/model/observation/index.ts';
import { openCrawlReader, openLinkReader } from '../../src/core/pages/index.ts';
import { makeCase } from './make-case.ts';
import { renderSite } from './site/render-site.ts';
import { TEMPLATE_NAMES } from './site/templates/index.ts';

/** The addresses of a page as they are written there, with what they are for. */
function linksOf(open: typeof openCrawlReader, body: Uint8Array, url: string): string[] {
  const written: string[] = [];
  const { links } = open()(body, {
    url,
    contentType: null,
    resolveLink({ bytes }) {
      const latin1 = Buffer.from(bytes).toString('latin1');
      return (from, to) => {
        const address = latin1.slice(from, to);
        if (!written.includes(address)) written.push(address);
        return written.indexOf(address);
      };
    },
  });
  return links.map(unpackLink).map(({ address, use }) => `${use} ${written[address]}`);
}

test.each(TEMPLATE_NAMES)('of the template %s the quick reader finds the links of the whole one', (template) => {
  const { plan } = makeCase({ seed: 11, articles: 5, port: 8080, template }, []);
  const site = renderSite(plan);
  const pages = site.paths.map((path) => ({ path, body: Buffer.from(site.answer(plan.host, path)?.body ?? []) }));
  const other = pages.filter(({ path, body }) => {
    const url = `http://${plan.host}${path}`;
    return linksOf(openLinkReader, body, url).join('\n') !== linksOf(openCrawlReader, body, url).join('\n');
  });
  expect(pages.length).toBeGreaterThan(20);
  expect(other.map(({ path }) => path)).toEqual([]);
});
