import { failed, type Mutation, takeArticles } from './mutation.ts';

/** Articles that take longer than three seconds. */
export const slowPages: Mutation = {
  id: 'slow-pages',
  isInnocent: false,
  plant(ground) {
    for (const { article } of takeArticles(ground, 2))
      ground.site.answers.set(article.path, (made) => ({ ...made, delay: 3100 }));
    return { faults: [failed('slow-pages', '其他页面')], also: [] };
  },
};
