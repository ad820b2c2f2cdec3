import { absolute, editPage, failed, type Ground, type Mutation, type PlantedFault, takeArticles } from './mutation.ts';

const OF_SITE = ['SiteName', 'SiteDomain', 'SiteIDCode'];
const OF_COLUMN = [...OF_SITE, 'ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'];
const OF_ARTICLE = [...OF_COLUMN, 'ArticleTitle', 'PubDate', 'ContentSource'];

/** The home page, a column and articles without some of their required tags. */
export const missingPageTags: Mutation = {
  id: 'missing-page-tags',
  isInnocent: false,
  plant(ground) {
    const { site, chance, taken } = ground;
    const column = chance.pick(site.columns.filter(({ path, shape }) => shape === 'list' && !taken.has(path)));
    const articles = takeArticles(ground, chance.between(1, 3)).map(({ article }) => article.path);
    const hasHome = chance.happens(0.5) && !taken.has('/');
    for (const path of [column.path, ...(hasHome ? ['/'] : [])]) taken.add(path);
    return {
      faults: [
        ...(hasHome ? [without(ground, '/', { part: 'home page', tags: OF_SITE })] : []),
        without(ground, column.path, { part: 'column', tags: OF_COLUMN }),
        ...articles.map((path) => without(ground, path, { part: 'article', tags: OF_ARTICLE })),
      ],
      also: [],
    };
  },
};

/** Told by the first tag that is lost. */
function without(
  { site, chance }: Ground,
  path: string,
  { part, tags }: { part: string; tags: readonly string[] },
): PlantedFault {
  const first = chance.pick(tags);
  const lost = [first, ...chance.sample(tags, chance.between(0, 2))];
  editPage(site, path, (page) => {
    page.tags = page.tags.filter(([name]) => !lost.includes(name));
  });
  return { ...failed('missing-page-tags', `${first} of ${part}`, absolute(site, path)), says: first };
}
