import { absolute, editPage, type Mutation, NOTHING, takeArticles } from './mutation.ts';

/** Links to pages of the site in other spellings: without www, with a fragment, by an absolute address, with an empty query. */
export const aliases: Mutation = {
  id: 'aliases',
  isInnocent: true,
  plant(ground) {
    const { site } = ground;
    for (const { article, column } of takeArticles(ground, 3)) {
      const bare = absolute(site, article.path).replace('//www.', '//');
      editPage(site, column.path, (page) => {
        page.main += `<p><a href="${bare}">相关</a> <a href="${article.path}#content">正文</a> <a href="${absolute(site, article.path)}">本篇</a></p>`;
      });
    }
    editPage(site, '/', (page) => {
      page.main += `<p><a href="${absolute(site, '/').replace('//www.', '//')}">首页</a> <a href="/#top">顶部</a></p>`;
    });
    return NOTHING;
  },
};
