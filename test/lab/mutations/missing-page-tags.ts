import { absolute, editPage, failed, type Mutation, takeArticles } from './mutation.ts';

/** Articles and one column without some of their required tags. */
export const missingPageTags: Mutation = {
  id: 'missing-page-tags',
  isInnocent: false,
  plant(ground) {
    const { site, chance, taken } = ground;
    const column = chance.pick(site.columns.filter(({ path, shape }) => shape === 'list' && !taken.has(path)));
    const paths = [...takeArticles(ground, chance.between(1, 3)).map(({ article }) => article.path), column.path];
    for (const path of paths) {
      const lost = chance.sample(
        ['SiteName', 'SiteDomain', 'SiteIDCode', 'ColumnDescription', 'ColumnType'],
        chance.between(1, 3),
      );
      editPage(site, path, (page) => {
        page.tags = page.tags.filter(([name]) => !lost.includes(name));
      });
    }
    return { faults: paths.map((path) => failed('missing-page-tags', absolute(site, path))), also: [] };
  },
};
