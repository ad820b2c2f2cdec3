import { editPage, type Mutation, NOTHING, takeArticles } from './mutation.ts';

/** Old addresses that lead to where things have moved: pages, a file, a column. */
export const movedPages: Mutation = {
  id: 'moved-pages',
  isInnocent: true,
  plant(ground) {
    const { site, chance } = ground;
    for (const [index, { article, column }] of takeArticles(ground, 3).entries()) {
      const old = `/moved/${index}-${chance.below(1000)}.html`;
      site.answers.set(old, {
        status: chance.pick([301, 302, 307]),
        headers: { location: article.path },
        body: Buffer.alloc(0),
      });
      editPage(site, column.path, (page) => {
        page.main += `<p><a href="${old}">旧版链接</a></p>`;
      });
    }
    return NOTHING;
  },
};
