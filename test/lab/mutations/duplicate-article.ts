import { absolute, failed, isNewsLike, type Mutation, NOTHING, takeArticles } from './mutation.ts';
import { redated } from './redate.ts';

/** The same article twice in one column. */
export const duplicateArticle: Mutation = {
  id: 'duplicate-article',
  isInnocent: false,
  plant(ground) {
    const { site } = ground;
    const [chosen] = takeArticles(ground, 1, [isNewsLike]);
    if (chosen === undefined) return NOTHING;
    const { column, article } = chosen;
    const copy = redated(site, column, article, article.day);
    column.articles.splice(column.articles.indexOf(article), 0, copy);
    ground.taken.add(copy.path);
    const [first = ''] = [article.path, copy.path].map((path) => absolute(site, path)).toSorted();
    return { faults: [failed('duplicate-articles', 'twice in one column', first)], also: [] };
  },
};
