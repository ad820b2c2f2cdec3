import type { ReplyOf } from '../api.ts';
import { shownMoment } from '../day.ts';

export type Alert = ReplyOf<'listAlerts'>['items'][number];
export type Channel = ReplyOf<'listAlertChannels'>['items'][number];
export type Cause = Alert['cause'];

/** Why somebody is alarmed, as offices say it. */
export const CAUSES: Readonly<Record<Cause, string>> = {
  down: '打不开',
  availability: '临近否决（站点无法访问）',
  certificate: '证书到期',
  finding: '否决类问题',
  account: '新媒体账号久未更新',
};

export const CHANNEL_KINDS: Readonly<Record<Channel['kind'], string>> = {
  mail: '电子邮件',
  wecom: '企业微信群机器人',
  dingtalk: '钉钉群机器人',
  webhook: '网址（webhook）',
};

/** What is behind an alert, by its numbers. */
export function alertFacts({ cause, facts }: Pick<Alert, 'cause' | 'facts'>): string {
  const { newest, seenOn, since, failures, failed, valid, days, count, message } = facts as Record<string, unknown>;
  if (cause === 'down') return `自 ${shownMoment(String(since))} 起连续 ${String(failures)} 次打不开`;
  if (cause === 'availability') return `一周 ${String(valid)} 次有效访问中 ${String(failed)} 次打不开`;
  if (cause === 'certificate') return Number(days) < 0 ? '证书已过期' : `证书还有 ${String(days)} 天到期`;
  if (cause === 'account')
    return `${typeof newest === 'string' ? `最近更新 ${newest}` : '没有发布过内容'}，距今 ${String(days)} 天（${String(seenOn)} 查看）`;
  const text = (message as { zh?: string } | undefined)?.zh ?? '';
  return Number(count) > 1 ? `${text}等 ${String(count)} 个` : text;
}
