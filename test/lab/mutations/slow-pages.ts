import { failed, type Mutation, takeArticles } from './mutation.ts';

const MILLISECONDS = 3100;

/** Articles, or the home page, that take longer than three seconds. */
export const slowPages: Mutation = {
  id: 'slow-pages',
  isInnocent: false,
  plant(ground) {
    const { site, chance } = ground;
    const isHome = chance.happens(0.4);
    const paths = isHome ? ['/'] : takeArticles(ground, 2).map(({ article }) => article.path);
    for (const path of paths) site.answers.set(path, (made) => ({ ...made, delay: MILLISECONDS }));
    const part = isHome ? '首页' : '其他页面';
    return { faults: [failed('slow-pages', part, part)], also: [] };
  },
};
