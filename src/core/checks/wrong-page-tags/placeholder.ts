/** What a template leaves where it knows no value, whatever the tag. */
const ANYWHERE =
  /^(?:\(?null\)?|undefined|nan|\[object object\]|网站名称|站点名称|栏目名称|栏目描述|栏目关键词|文章标题|内容标题|x{3,}|test|测试)$/iu;

/** What the fields are called in which the values of tags are filled in. */
const LABELS: Readonly<Record<string, RegExp>> = {
  SiteName: /^(?:网站|站点)名称?$/u,
  SiteDomain: /^(?:网站|站点)?域名$/u,
  SiteIDCode: /^(?:网站|站点)?标识码$/u,
  ColumnName: /^(?:栏目(?:名称?|标题)|所属栏目)$/u,
  ColumnDescription: /^(?:栏目)?(?:描述|说明)$/u,
  ColumnKeywords: /^(?:栏目)?关键[词字]$/u,
  ColumnType: /^栏目(?:类型|类别|分类)$/u,
  ArticleTitle: /^(?:文章|内容|信息|新闻|稿件)?标题$/u,
  PubDate: /^(?:(?:发布|发稿|发文|更新|录入)(?:时间|日期)|时间|日期)$/u,
  ContentSource: /^(?:文章|内容|信息|新闻|稿件|资料)?来源(?:单位|名称)?$/u,
};
const ALL_LABELS = Object.values(LABELS);

const LONGEST = 24;
const IN_BRACKETS = /^[【[［{｛<＜(（#$%]{1,2}([^【[［{｛<＜(（#$%】\]］}｝>＞)）]+)[】\]］}｝>＞)）#$%]{1,2}$/u;
const ASKED = /^请(?:在此处?|您)?(?:填写|输入|选择|添加|补充)/u;
const COLON = /\s*[:：]$/u;

/**
 * Whether the value of a tag is nothing but the label of its field: bare (来源, ContentSource); in brackets or asked for also that of
 * another field, as a template has been copied (【标题】, #发布时间#, 请填写来源).
 */
export function isPlaceholder(value: string, tag: string): boolean {
  if (value.length > LONGEST) return false;
  if (ANYWHERE.test(value)) return true;
  const inner = IN_BRACKETS.exec(value)?.[1] ?? value;
  const label = inner.trim().replace(ASKED, '').replace(COLON, '');
  if (label.toLowerCase() === tag.toLowerCase() || LABELS[tag]?.test(label) === true) return true;
  const isMarked = inner !== value || ASKED.test(inner.trim());
  return isMarked && ALL_LABELS.some((labels) => labels.test(label));
}
