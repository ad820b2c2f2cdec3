import { htmlAnswer } from '../site/render-site.ts';
import { absolute, editPage, failed, type Mutation, takeArticles } from './mutation.ts';

/** Links to pages that are gone, which the server answers with status 200 and words that they are gone. */
export const softNotFound: Mutation = {
  id: 'soft-not-found',
  isInnocent: false,
  plant(ground) {
    const { site, chance } = ground;
    const chosen = takeArticles(ground, chance.between(1, 3));
    const faults = chosen.map(({ article }, index) => {
      const path = `/old/${chance.between(1000, 9999)}${index}.html`;
      site.answers.set(
        path,
        htmlAnswer(
          site,
          '<html><head><title>页面不存在</title></head><body><p>您访问的页面不存在或已被删除</p></body></html>',
        ),
      );
      editPage(site, article.path, (page) => {
        page.main += `<p><a href="${path}">往期回顾</a></p>`;
      });
      return failed('soft-not-found', 'says so', absolute(site, path));
    });
    return { faults, also: [] };
  },
};
