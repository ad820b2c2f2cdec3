import type { Item, PageTags } from '../../model/page-facts.ts';
import { openQuestion } from '../html/index.ts';
import { type ArticleHead, isAmongCells, isWholeLink } from './article-head/index.ts';
import type { Shape } from './page-shape.ts';
import type { Page } from './page.ts';
import { scriptTexts } from './script-texts.ts';

/** What else is known of a page that may be one. */
export interface ErrorFacts {
  head: ArticleHead;
  htmlTitle: string | null;
  items: readonly Item[];
  tags: PageTags;
}

/** The status, and what servers, systems and guards say. */
const ERROR =
  /^(?:(?:http|error|错误|状态码?|status|code)[\s:：-]*){1,3}(?:404|403|50[0-3])(?:$|[^\d\p{Script=Han}])|^(?:404|403|50[0-3])(?:$|(?!\s*[(（%％/×*+]|[.,，]\d)[^\d\p{Script=Han}]|错误|页面|找不到|[未没]|禁止|内部)|(?:404|403|50[0-3])[\s-]*(?:错误|页面|error)|(?:页面|网页|信息|文章|资源|内容|文件)[^:：]{0,8}(?:不存在|找不到|未找到|无法找到|无法访问|已被?删除|被删除|走丢|已?下线|已?失效)|(?:访问|浏览|查看)的(?:页面|网页|信息|文章|内容)[^，。；:：]{0,8}(?:过期|未发布)[！!。]?$|(?:页面|网页).{0,8}(?:弄丢|丢失|丢了|走失|飞走|不见了|出错|(?:出现|发生)错误)|无法找到(?:该|此)?(?:网?页|资源|文件)|应用程序中的服务器错误|服务器(?:内部)?错误|^运行时错误$|^(?:系统|程序)(?:内部)?(?:错误|异常|出错)[!！。，]?$|^(?:参数|非法)(?:错误|参数|访问|请求)[!！。]?$|Active Server Pages.{0,4}错误|^Microsoft (?:OLE DB Provider|VBScript|JET Database)|请求已?被.{0,20}(?:阻断|拦截)|not found|forbidden|bad gateway|service unavailable|server error/iu;
const LONGEST_ERROR = 600;
const LONGEST_LINE = 60;
const MOST_LINES = 30;

/** Titles of documents, which tell of errors elsewhere. */
const DOCUMENT = /(?:通知|公告|通告|公示|决定|通报|意见|办法|启事|批复|报道|简报)(?=\s*(?:$|[-_|｜—（(》]))|^关于/u;
/** Fields tell how a document is. */
const FIELD = /^\p{Script=Han}{0,6}(?:状态|效力|时效|有效性)\s*[:：](?!\s*\d)/u;

/**
 * Little text, and a title or a line that says that something is not there or not possible; what a server reports in place of a
 * page; or nothing but a message of a script. A site that is mended or closed, or an article that is withdrawn, is one too, where
 * nothing else is on the page. What stands in the cells of a table, in fields or in links tells of something else.
 */
export function isErrorPage(page: Page, { head, htmlTitle, items, tags }: ErrorFacts, shape: Shape): boolean {
  if (head.published !== null) return false;
  if (isOfServer(page, items, shape) || regrets(page, items, shape)) return true;
  if (shape.letters > LONGEST_ERROR) return false;
  if (isError(head.title?.text ?? '') || isError(htmlTitle ?? '')) return true;
  const isBare =
    shape.letters <= LONGEST_NOTE &&
    shape.links <= MOST_LINKS &&
    items.length === 0 &&
    !shape.hasPath &&
    !shape.hasLogin &&
    !DOCUMENT.test(head.title?.text ?? '') &&
    !Object.keys(tags).some((name) => /^articletitle$/iu.test(name));
  if (isBare && (isClosed(head.title?.text ?? '') || isClosed(htmlTitle ?? ''))) return true;
  let read = 0;
  for (let index = 0; index < page.lines.length && read < MOST_LINES; index++) {
    const line = page.lines[index];
    if (line === undefined || line.text.length >= LONGEST_LINE) continue;
    read++;
    if (!saysError(line.words) && !(isBare && isClosed(line.text))) continue;
    if (!isOfTable(page, index) && !isWholeLink(page.tree, line)) return true;
  }
  return shape.letters <= NEARLY_NOTHING && alertsError(page);
}

/** Questions are about errors. */
const ASKS = /怎么|怎样|如何|为什么|[?？]$/u;
const isError = (text: string) => ERROR.test(text) && !ASKS.test(text) && !DOCUMENT.test(text) && !FIELD.test(text);
const saysError = openQuestion(isError);

/** What servers and the languages of their pages report in English, at the beginning of a line. */
const REPORT =
  /^(?:[A-Z]{2,8}\d{3,8}:\s)?HTTP Status [45]\d\d\b|^HTTP Error [45]\d\d\b|^Error [45]\d\d--|^[45]\d\d (?:Bad Request|Unauthorized|Method Not Allowed|Not Acceptable|Request\b|Precondition Failed|URI Too|Too Many|Internal Server|Gateway Time-?out)|^Bad Request\b|^Server Error in '[^']{0,80}' Application|^(?:PHP )?(?:Fatal|Parse) error\s?:.{1,400} on line \d|^(?:java|javax|org|com)\.[\w.]{1,100}(?:Exception|Error)\b|^Error establishing a database connection|^(?:Access Denied|Directory Listing Denied|The page cannot be found|Server is too busy|Whitelabel Error Page)\.?$/iu;
/** `“/web”应用程序中的服务器错误。` */
const REPORT_IN_CHINESE = /^.{0,40}应用程序中的服务器错误[。.]?$/u;
const LONGEST_REPORT = 500;
const LINES_TO_REPORT = 4;
const LINKS_OF_SERVER = 2;

/** A page without the frame of a site that begins with such a report; a trace of any length follows it. */
function isOfServer({ lines }: Page, items: readonly Item[], { links, fields, hasPath }: Shape): boolean {
  if (links > LINKS_OF_SERVER || fields > 0 || hasPath || items.length > 0) return false;
  if (REPORT_IN_CHINESE.test(lines[0]?.text.slice(0, LONGEST_LINE) ?? '')) return true;
  return lines.slice(0, LINES_TO_REPORT).some(({ text }) => text.length <= LONGEST_REPORT && REPORT.test(text));
}

/** What sites say within their frame in place of a page; a menu of any length may stand around it. */
const REGRET =
  /^(?:很|非常)?(?:抱歉|对不起)[，,！!\s]{0,3}(?:您|你)(?:所|要|想)?(?:访问|浏览|查看|请求|查找|打开)的(?:页面|网页|内容|信息|文章)[^，。；：:]{0,8}(?:不存在|删除|找不到|下线|失效)[^，。；：:]{0,8}[。！!]?$/u;
/** Letters of sentences on a page that has a text of its own. */
const LEAST_TEXT = 150;

function regrets({ lines }: Page, items: readonly Item[], { prose }: Shape): boolean {
  if (items.length > 0 || prose >= LEAST_TEXT) return false;
  return lines.some(({ text }) => text.length < LONGEST_LINE && REGRET.test(text));
}

const LABEL_OVER = /[:：]$/u;
const LABEL_OF_STATUS = /错误|状态码|提示|http|error|code/iu;

/** A cell beside others, or a number under its label. */
function isOfTable(page: Page, index: number): boolean {
  if (isAmongCells(page, index)) return true;
  const above = page.lines[index - 1]?.text ?? '';
  return /^\d+$/u.test(page.lines[index]?.text ?? '') && LABEL_OVER.test(above) && !LABEL_OF_STATUS.test(above);
}

/** Letters and links of a page on which a site says nothing else. */
const LONGEST_NOTE = 300;
const MOST_LINKS = 10;
/** Of a system with a name a notice is given; the page is one of that which is called just so. */
const SITE = String.raw`(?:网站|本站|该站|站点|(?:^|[^\p{L}\d]|[本该此]|的|抱歉|对不起|由于|目前|当前)(?:系统|平台))`;
/** What is still being built (建设) is a column without anything in it. */
const MENDED = '(?:维护|升级|改版|改造|检修)';
const BEING_MENDED = new RegExp(
  `${SITE}.{0,6}正在.{0,6}${MENDED}|${SITE}.{0,8}${MENDED}之?中(?![心国央小间标选期])|${SITE}点?.{0,3}(?:已经?|暂时)(?:关闭|关停|停用|下线|停止(?:服务|访问|运行|使用))`,
  'u',
);
/** It is told of what will be, or from when till when. */
const ANNOUNCED = /将[于在从进]|[定拟]于|\d\s*[月日时点].{0,8}[至到～~—-]/u;

/** What stands in place of an article of a 公众号 that is gone, or of the account. */
const WITHDRAWN =
  /^[该此](?:内容|文章|公众号|[账帐]号)[^。：:\d]{0,20}(?:[已被][^。：:\d]{0,10}(?:删除|迁移|屏蔽|封[禁停]|冻结|注销|停用|停止使用)|(?:无法|不能)(?:查看|访问))|^[该此]?链接已(?:过期|失效)/u;

const isClosed = (text: string) =>
  text.length < LONGEST_LINE &&
  (BEING_MENDED.test(text) || WITHDRAWN.test(text)) &&
  !ANNOUNCED.test(text) &&
  !DOCUMENT.test(text);

const NEARLY_NOTHING = 24;
const ALERT = /\balert\(\s*(?:'([^'\n]{2,80})'|"([^"\n]{2,80})")\s*\)/u;
const LEAVES = /history\.(?:back|go)\(|window\.close\(|location(?:\.href)?\s*=/u;
const LONGEST_ALERT = 2000;

/** A script says it, and leads away. */
function alertsError({ tree, raw }: Page): boolean {
  return scriptTexts(tree).some((node) => {
    const from = tree.from[node] ?? 0;
    const to = tree.to[node] ?? 0;
    if (to - from > LONGEST_ALERT) return false;
    const script = raw(from, to);
    const said = ALERT.exec(script);
    return said !== null && ERROR.test(said[1] ?? said[2] ?? '') && LEAVES.test(script);
  });
}
