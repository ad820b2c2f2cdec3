import type { ReplyOf } from '../api.ts';

type Kind = ReplyOf<'listTargets'>['items'][number]['kind'];

/** Statuses as offices say them; of websites and of accounts. */
export const STATUSES: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  website: {
    applied: '申请开设',
    normal: '正常',
    offline: '临时下线',
    closing: '申请关停',
    closed: '关停',
    exempt: '例外',
  },
  account: {
    applied: '申请',
    active: '在用',
    paused: '停更',
    changing: '变更中',
    closed: '关停',
    cancelled: '注销',
  },
};

export const KINDS: Readonly<Record<Kind, string>> = { website: '政府网站', account: '政务新媒体' };

export const CLASSES: Readonly<Record<string, string>> = {
  portal: '政府门户网站',
  department: '部门网站',
  special: '专项网站',
};

export const LEVELS: Readonly<Record<string, string>> = {
  ministry: '国务院部门',
  province: '省级',
  city: '市级',
  county: '县级',
  town: '乡级',
};

export type ShownTarget = ReplyOf<'showTarget'>;

export type Section = ReplyOf<'listSections'>['items'][number];
