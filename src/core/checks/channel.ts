/**
 * Whether a channel counts as one for consulting and suggesting (咨询建言): interviews, surveys, petitions (网上信访) and reports to the
 * discipline inspection (纪检举报) do not (国办秘函〔2019〕19号), nor do proposals of deputies
 * and members (建议提案). `unclear`: its name may mean either.
 */
export type ChannelStanding = 'counts' | 'excluded' | 'unclear';

const MAILBOX = /信箱|留言|咨询|建言|问政|建议|我要写信|写信|来信/u;
const EXCLUDED = /访谈|调查|问卷|征集|投票|信访|纪检|纪委|监察|巡视|巡察|廉政|扫黑|扫黄/u;
/** 人大建议 and 政协提案, which the public cannot hand in. */
const PROPOSALS = /提案|(?<!协)议案(?!例)|(?:人大|政协|代表|委员).{0,6}建议/u;
/** 建议办理 is mostly that of proposals. */
const MAYBE_PROPOSALS = /^建议(?:的?办理|答复|复文)/u;
const UNCLEAR = /举报|投诉|监督|反馈|评议/u;
const EXCLUDED_PATH =
  /(?:^|[/_.-])(?:fangtan|zxft|ftjl|diaocha|wsdc|zhengji|yjzj|zjdc|xinfang|wsxf|xfj|jijian|jjjc|jubao|jyta|jytabl|rdjy|rdjyzxta|zxta|tabl)(?:[/_.-]|$)/iu;

/** `name`: heading of the channel, null where it is not known; then the address decides. */
export function channelStanding(name: string | null, address: string): ChannelStanding {
  if (name === null) return EXCLUDED_PATH.test(address) ? 'excluded' : 'counts';
  // 信访局局长信箱 is a mailbox of an office, 网上信访 is none.
  if (EXCLUDED.test(name) || PROPOSALS.test(name)) return /(?:信箱|邮箱)$/u.test(name) ? 'counts' : 'excluded';
  if (MAYBE_PROPOSALS.test(name)) return 'unclear';
  if (MAILBOX.test(name)) return 'counts';
  return UNCLEAR.test(name) ? 'unclear' : 'counts';
}
