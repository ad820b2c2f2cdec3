const WHAT = [
  '(?:本?网站|本?站点|本站|本网)(?:地图|导航|导引|声明|说明|帮助|简介|介绍|使用帮助)',
  '(?:站内|全站|本站|网站|智能|高级|全文|综合)?(?:搜索|检索)(?:结果|页面|中心)?',
  '使用帮助|帮助中心',
  '(?:联系|关于)(?:我们|本站|本网|网站)',
  '(?:网站|本站)?(?:(?:版权|隐私|免责|法律|安全)(?:与|及|和|、)?)+(?:声明|条款)',
  '(?:网站|本站)?(?:隐私(?:政策|保护|说明|权?保护政策)|版权(?:说明|信息|所有))',
  '无障碍(?:浏览|阅读|声明|说明|模式|版|工具)?',
  '(?:手机|移动|触屏|WAP|电脑|PC|桌面)(?:端|版|网站|门户)',
  '(?:About|Contact)(?:Us|ThisSite|TheSite)',
  'Site(?:Map|Index|Search)|Search(?:Results?)?',
  '(?:Privacy|Legal|Copyright|Disclaimer|TermsofUse|Accessibility)(?:Policy|Notice|Statement|Information)?',
].join('|');

const ABOUT_THE_SITE = new RegExp(`^(?:${WHAT})$|^网站地图|^RSS`, 'iu');

/**
 * Whether a page is one of the site about itself by its name (网站地图, 站内搜索, 联系我们, 隐私声明, Site Map, 手机版): nobody would call it a column,
 * whatever it lists. The whole name has to say so: 版权管理 and 无障碍环境建设 are columns.
 */
export function isAboutTheSite(name: string): boolean {
  return ABOUT_THE_SITE.test(name.replaceAll(/\s/gu, ''));
}
