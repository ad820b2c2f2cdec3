import { absolute, editPage, failed, type Mutation, takeArticles } from './mutation.ts';

const WRONG: readonly [name: string, value: string][] = [
  ['SiteName', ''],
  ['SiteIDCode', '4499999999'],
  ['SiteName', '外市人民政府'],
  ['ColumnName', 'null'],
  ['PubDate', '2024-13-45 99:10'],
  ['ContentSource', 'undefined'],
  ['ArticleTitle', ''],
];

/** Tags that are there and say nothing, or something else than the truth. */
export const wrongPageTags: Mutation = {
  id: 'wrong-page-tags',
  isInnocent: false,
  plant(ground) {
    const { site, chance } = ground;
    const chosen = takeArticles(ground, chance.between(1, 3));
    for (const { article } of chosen) {
      const [name, value] = chance.pick(WRONG);
      editPage(site, article.path, (page) => {
        page.tags = page.tags.map((tag) => (tag[0] === name ? [name, value] : tag));
      });
    }
    return { faults: chosen.map(({ article }) => failed('wrong-page-tags', absolute(site, article.path))), also: [] };
  },
};
