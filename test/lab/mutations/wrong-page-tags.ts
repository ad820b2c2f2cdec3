import { absolute, editPage, failed, type Mutation, NOTHING, takeArticles, takeColumn } from './mutation.ts';

interface Wrong {
  kind: string;
  tag: string;
  /** Two where the tag stands there twice. */
  values: readonly string[];
  says: string;
}

const wrong = (kind: string, tag: string, [values, says]: [string | readonly string[], string]): Wrong => ({
  kind,
  tag,
  values: [values].flat(),
  says,
});

const OF_SITE: readonly Wrong[] = [
  wrong('empty', 'SiteName', ['', '为空']),
  wrong('name of another site', 'SiteName', ['外市人民政府', '不是网站名称']),
  wrong('code of another site', 'SiteIDCode', ['4499999999', '不是网站标识码']),
  wrong('ill-formed code', 'SiteIDCode', ['449999', '不是 10 位数字']),
  wrong('address for a domain', 'SiteDomain', ['http://www.kaoping-lab.gov.cn', '多写了 http://']),
  wrong('address for a domain', 'SiteDomain', ['www.kaoping-lab.gov.cn/index.html', '多写了路径']),
  wrong('twice', 'SiteName', [['青屏县人民政府', '外市人民政府'], '出现多次且值不同']),
  wrong('mark of the template', 'SiteName', ['${site.name}', '模板标记']),
];
const OF_COLUMN: readonly Wrong[] = [
  ...OF_SITE,
  wrong('placeholder', 'ColumnName', ['null', '占位内容']),
  wrong('label of its field', 'ColumnName', ['栏目名称', '占位内容']),
  wrong('label of its field', 'ColumnType', ['【栏目类型】', '占位内容']),
  wrong('mark of the template', 'ColumnDescription', ['{{column.description}}', '模板标记']),
  wrong('twice', 'ColumnKeywords', [['公告,公示', ''], '出现多次且值不同']),
];
const OF_ARTICLE: readonly Wrong[] = [
  ...OF_COLUMN,
  wrong('empty', 'ArticleTitle', ['', '为空']),
  wrong('placeholder', 'ContentSource', ['undefined', '占位内容']),
  wrong('label of its field', 'ContentSource', ['来源：', '占位内容']),
  wrong('label of its field', 'PubDate', ['#发布时间#', '占位内容']),
  wrong('mark of the template', 'ArticleTitle', ['[!--title--]', '模板标记']),
  wrong('mark of the template', 'ContentSource', ['<%=source%>', '模板标记']),
  wrong('twice', 'PubDate', [['2023-05-06 10:00', '2023-05-07 10:00'], '出现多次且值不同']),
  wrong('no time', 'PubDate', ['2024-13-45 99:10', '不是存在的日期时间']),
  wrong('no time', 'PubDate', ['昨天', '不是日期']),
];
const OTHER_DOMAIN = wrong('domain of another site', 'SiteDomain', ['www.other.gov.cn', '不是网站域名']);

/** Tags that are there and say nothing, or something else than the truth: of articles, of a column, of the home page. */
export const wrongPageTags: Mutation = {
  id: 'wrong-page-tags',
  isInnocent: false,
  plant(ground) {
    const { site, chance } = ground;
    // A site that is registered under a number has no domain that a tag could be held against.
    const more = site.begin === null ? [OTHER_DOMAIN] : [];
    const column = chance.happens(0.4) ? takeColumn(ground, ({ shape }) => shape === 'list') : null;
    const places = [
      ...takeArticles(ground, chance.between(1, 3)).map(({ article }) => ({ path: article.path, all: OF_ARTICLE })),
      ...(column === null ? [] : [{ path: column.path, all: OF_COLUMN }]),
      ...(chance.happens(0.4) && !ground.taken.has('/') ? [{ path: '/', all: OF_SITE }] : []),
    ];
    ground.taken.add('/');
    if (places.length === 0) return NOTHING;
    const faults = places.map(({ path, all }) => {
      const { kind, tag, values, says } = chance.pick([...all, ...more]);
      editPage(site, path, (page) => {
        page.tags = page.tags.flatMap((each) =>
          each[0] === tag ? values.map((value): [string, string] => [tag, value]) : [each],
        );
      });
      return { ...failed('wrong-page-tags', kind, absolute(site, path)), says };
    });
    return { faults, also: [] };
  },
};
