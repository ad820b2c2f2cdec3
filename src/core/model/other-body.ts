/** Of hospitals, colleges, courts; of places to visit or to live at. */
const OF_OTHER_BODY =
  /(?:(?:[医学书画剧法]|卫生|检察|福利|[养敬]老|幼儿)院|[景社小]区)\s?(?:基本)?(?:概况|概览|简介|情况|介绍){1,2}$/u;

/** Whether a name is that of a text about a body or a place other than the one of the site: 市人民医院简介, 景区介绍. */
export function isOfOtherBody(name: string): boolean {
  return OF_OTHER_BODY.test(name);
}
