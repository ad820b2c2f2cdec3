import { type Mutation, NOTHING, takeArticles } from './mutation.ts';

/** Pages and another site that take a while. */
export const slowButOpen: Mutation = {
  id: 'slow-but-open',
  isInnocent: true,
  plant(ground) {
    const { site, chance } = ground;
    const slow = [...takeArticles(ground, 4).map(({ article }) => article.path), chance.pick(site.partners).url];
    for (const path of slow) site.answers.set(path, (made) => ({ ...made, delay: chance.between(300, 1200) }));
    return NOTHING;
  },
};
