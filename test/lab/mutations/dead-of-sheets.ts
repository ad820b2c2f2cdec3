import { absolute, doubtful, editPage, type Mutation, takeArticles } from './mutation.ts';

/** A style sheet of some articles that names pictures and fonts which are not there. */
export const deadOfSheets: Mutation = {
  id: 'dead-of-sheets',
  isInnocent: false,
  plant(ground) {
    const { site, chance } = ground;
    const name = `topic${chance.between(100, 999)}`;
    const gone = [`/topic/${name}/bg.png`, `/topic/${name}/icon.woff2`].slice(0, chance.between(1, 2));
    const rules = gone.map((path, index) => `.x${index}{background:url("${path}")}`).join('');
    site.answers.set(`/topic/${name}.css`, {
      status: 200,
      headers: { 'content-type': 'text/css' },
      body: Buffer.from(`/* url(/topic/never.png) */${rules}`),
    });
    for (const { article } of takeArticles(ground, chance.between(1, 3))) {
      editPage(site, article.path, (page) => {
        page.main += `<link rel="stylesheet" href="/topic/${name}.css">`;
      });
    }
    const faults = gone.map((path) => doubtful('broken-links', 'of a style sheet', absolute(site, path)));
    return { faults, also: [] };
  },
};
