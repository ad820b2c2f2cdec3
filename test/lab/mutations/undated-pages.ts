import { absolute, failed, isNewsLike, type Mutation, takeArticles } from './mutation.ts';

/** Articles that show no day; lists still do. */
export const undatedPages: Mutation = {
  id: 'undated-pages',
  isInnocent: false,
  plant(ground) {
    const chosen = takeArticles(ground, ground.chance.between(1, 3), [isNewsLike]);
    for (const { article } of chosen) article.showsDate = false;
    return {
      faults: chosen.map(({ article }) => failed('undated-pages', 'article', absolute(ground.site, article.path))),
      also: [],
    };
  },
};
