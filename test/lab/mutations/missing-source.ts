import { absolute, failed, isNewsLike, type Mutation, takeArticles } from './mutation.ts';

/** Articles that do not say where they come from, or have nothing behind the label. */
export const missingSource: Mutation = {
  id: 'missing-source',
  isInnocent: false,
  plant(ground) {
    const { site, chance } = ground;
    const chosen = takeArticles(ground, chance.between(1, 3), [isNewsLike]);
    for (const { article } of chosen) article.source = chance.happens(0.5) ? null : '';
    return { faults: chosen.map(({ article }) => failed('missing-source', absolute(site, article.path))), also: [] };
  },
};
