import { absolute, failed, isNewsLike, type Mutation, takeArticles } from './mutation.ts';

/** Articles that do not say where they come from, or have nothing behind the label. */
export const missingSource: Mutation = {
  id: 'missing-source',
  isInnocent: false,
  plant(ground) {
    const { site, chance } = ground;
    const chosen = takeArticles(ground, chance.between(1, 3), [isNewsLike]);
    const faults = chosen.map(({ article }) => {
      article.source = chance.pick([null, '']);
      const kind = article.source === null ? 'no source' : 'nothing behind the label';
      return failed('missing-source', kind, absolute(site, article.path));
    });
    return { faults, also: [] };
  },
};
