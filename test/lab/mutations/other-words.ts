import { editPage, type Mutation, NOTHING } from './mutation.ts';

const WORDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/信息来源：|稿件来源：|来源：/gu, ['文章来源：', '稿源：', '信息来源：', '来　源：']],
  [/发布时间：|发布日期：/gu, ['发表时间：', '发布时间:', '发布日期：', '时　间：']],
  [/浏览次数：|点击数：|浏览量：|阅读：|点击：/gu, ['阅读次数：', '点击量：', '访问量：']],
];

/** Labels of articles in other words that mean the same. */
export const otherWords: Mutation = {
  id: 'other-words',
  isInnocent: true,
  plant({ site, chance }) {
    const chosen = WORDS.map(([pattern, words]) => [pattern, chance.pick(words)] as const);
    for (const { articles } of site.columns) {
      for (const { path } of articles) {
        editPage(site, path, (page) => {
          if (page.kind === 'article')
            for (const [pattern, word] of chosen) page.main = page.main.replace(pattern, word);
        });
      }
    }
    return NOTHING;
  },
};
