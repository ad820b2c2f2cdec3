import { type Mutation, NOTHING } from './mutation.ts';

const MISSING = { status: 404, headers: { 'content-type': 'text/html' }, body: Buffer.from('<h1>404</h1>') };

/** Neither rules for robots nor a sitemap: pages are found by their links alone. */
export const noSitemap: Mutation = {
  id: 'no-sitemap',
  isInnocent: true,
  plant({ site }) {
    for (const path of ['/robots.txt', '/sitemap.xml']) site.answers.set(path, MISSING);
    return NOTHING;
  },
};
