/** Longer lines are about something. */
const LONGEST = 30;
const WHAT = String.raw`(?:(?:当前|本|该|此)?(?:栏目|频道|页面|网页|分类|列表|目录|内容|信息|数据|资料|功能)(?:下)?[，,:：]?\s*)?`;
const SYSTEM = '(?:(?:本|该|此)?(?:系统|平台|专栏|板块|模块))';
const WORK = '(?:建设|完善|整理|维护|筹备|更新|制作|开发|升级)';
const END = String.raw`[，,。.！!…~\s]*(?:(?:请|敬请|谢谢|稍后|期待).*)?$`;

const PLACEHOLDER = new RegExp(
  [
    `^${WHAT}暂(?:时)?(?:无|没有|未)`,
    `^${WHAT}(?:还)?没有(?:相关|找到|任何|符合)?(?:的)?(?:内容|信息|数据|文章|记录)`,
    `^${WHAT}无(?:相关)?(?:内容|信息|数据|记录)${END}`,
    `^${WHAT}(?:正在|尚在|还在|正)?${WORK}中${END}`,
    `^${WHAT}(?:正在|尚在|还在)(?:加紧|抓紧)?${WORK}${END}`,
    `^${WHAT}(?:敬请期待|敬请关注|即将开通|即将上线)`,
    `^${SYSTEM}(?:(?:正在|尚在|还在|正)?建设中|(?:正在|尚在|还在)(?:加紧|抓紧)?建设)${END}`,
  ].join('|'),
  'u',
);

const BUILT = /建设|完善|筹备|制作|期待|即将/u;

/** Whether a page says that it is being built, or is still to come; not that something was not found, or is mended. */
export function isBeingBuilt(text: string): boolean {
  return BUILT.test(placeholderOf(text) ?? '');
}

/** What a page shows where its content would be (`暂无内容`, `栏目建设中`); null where there is no such line. */
export function placeholderOf(text: string): string | null {
  for (const line of text.split('\n')) {
    const shown = line.trim();
    if (shown !== '' && shown.length <= LONGEST && PLACEHOLDER.test(shown)) return shown;
  }
  return null;
}
