import type { SectionType } from './observation/index.ts';
import { isOfOtherBody } from './other-body.ts';

/**
 * Names by which sites call their columns, by type; the first that fits decides. A word that stands for something else in other
 * names is bound to the beginning or the end, or to words around it.
 */
const NAMES: readonly (readonly [SectionType, RegExp])[] = [
  ['政策解读', /解读|图解|一图读懂|一图看懂/u],
  ['信息公开年报', /公开.{0,6}(?:年报|年度报告|年度工作报告)|^(?:年报|年度报告|公开年报)$/u],
  [
    '互动交流',
    /互动|交流互动|信箱|留言|咨询|建言|问政|来信|写信|投诉|举报|意见箱|12345|民意|网上信访|信访(?:渠道|平台|大厅|信箱|投诉|举报)|(?:在线|网上|嘉宾)访谈|征集|问卷|(?:网上|在线|民意|网络)调查|网友之声|市民心声/u,
  ],
  ['动态要闻', /(?:动态|要闻|新闻|快讯|快报|时讯|时政|资讯|简讯)$|^(?:要闻|新闻|动态)(?!发布会)|头条$/u],
  [
    '通知公告',
    /通知公告|公告通知|公示公告|公告公示|通知公示|通告公告|公示通告|^(?:最新|重要|政务|政府|部门|公开)?(?:通知|公告|公示|通告|告示)(?:栏|信息|通告)?$/u,
  ],
  [
    '领导信息',
    /领导(?:信息|之窗|介绍|简介|成员|班子|分工|简历|名录|专栏|子站|概况|团队)|负责人信息|^(?:市|县|区|省|镇|局|委|政府|现任|主要|厅|办)领导$|(?:市|县|区|省)长之窗|^领导$/u,
  ],
  [
    '机构职能',
    /机构(?:职能|设置|概况|简介|信息|介绍|职责|概览|编制)|组织(?:机构|架构)|内设(?:机构|科室|处室)|(?:直属|下属|派出|所属)(?:机构|单位)|(?:部门|主要|工作|单位|法定)(?:职责|职能)|职能(?:配置|职责|介绍)|职责职能|三定|^职能$/u,
  ],
  [
    '概况信息',
    /概况|概览|(?:单位|部门|本?[省市区县局委办厅院署])简介$|(?:省|市|区|县|镇|州|旗)情|^走[进近]|^(?:认识|印象|魅力|美丽|今日).{1,6}$|(?:历史沿革|自然地理|行政区划|人口民族|历史文化|地理位置)/u,
  ],
  ['办事服务', /办事|服务大厅|网上服务|政务服务|便民服务|公共服务|在线办理|服务事项|服务指南|权责清单|权力清单/u],
  [
    '政策文件',
    /政策(?:文件|法规|发布|规章|库|性文件)|法规(?:政策|文件|规章)|规范性文件|法律法规|(?:政府|部门|办公室|最新|上级|本级|重要|公开|行政|市府|县府|区府|省府|政府办|其他)文件|^(?:文件|政策|最新政策|惠民政策|惠企政策|政府规章|规章|公文|文件库|公文公报|法规公文)$/u,
  ],
];

/** Columns that are called so and are something else. */
const OTHERS =
  /招标|投标|采购|拍卖|中标|出让|招聘|招考|考试录用|人事任免|新闻发布会|发布会|信息公开指南|公开目录|网站年度报表|工作年度报表|法治政府|领导(?:活动|讲话)|专题|专栏$/u;

const LONGEST_NAME = 20;

/** The type of a column by its name; null for a name that says nothing, or that is too long for one. */
export function typeOfName(name: string): SectionType | null {
  const short = name.replaceAll(/[\s\u3000·・\-—_|>《》“”"（）()【】[\]]/gu, '');
  if (short === '' || short.length > LONGEST_NAME) return null;
  if ((OTHERS.test(short) && !short.startsWith('领导专栏')) || isOfOtherBody(short)) return null;
  return NAMES.find(([, names]) => names.test(short))?.[0] ?? null;
}
