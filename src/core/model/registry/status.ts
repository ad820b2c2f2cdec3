import type { Text } from '../text.ts';

/** What a target can be. */
export const TARGET_KINDS = ['website', 'account'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** A stage in the life of a target. */
export interface Status {
  name: Text;
  /** Whether a target in this status is assessed: only 正常 and 在用 are. */
  isInScope: boolean;
  /** Where it may go from here; nothing for the end of its life. */
  next: readonly string[];
  /** Other words for it in tables. */
  words?: readonly string[];
}

type Statuses = Readonly<Record<string, Status>>;

/**
 * Life of websites (全国政府网站信息报送系统) and of accounts (国办发〔2018〕123号: 开设、变更、关停、注销). A status is never skipped:
 * a site is closed after an application, an account is cancelled after its closing was announced.
 */
export const STATUSES: Readonly<Record<TargetKind, Statuses>> = {
  website: {
    applied: { name: { zh: '申请开设', en: 'applied for' }, isInScope: false, next: ['normal', 'closed'] },
    normal: {
      name: { zh: '正常', en: 'running' },
      isInScope: true,
      next: ['offline', 'closing', 'exempt'],
      words: ['开设', '正常运行', '在运行'],
    },
    offline: { name: { zh: '临时下线', en: 'offline for a while' }, isInScope: false, next: ['normal', 'closing'] },
    closing: { name: { zh: '申请关停', en: 'closing applied for' }, isInScope: false, next: ['closed', 'normal'] },
    closed: { name: { zh: '关停', en: 'closed' }, isInScope: false, next: [], words: ['已关停'] },
    exempt: { name: { zh: '例外', en: 'exempt' }, isInScope: false, next: ['normal', 'closing'] },
  },
  account: {
    applied: { name: { zh: '申请', en: 'applied for' }, isInScope: false, next: ['active', 'cancelled'] },
    active: {
      name: { zh: '在用', en: 'in use' },
      isInScope: true,
      next: ['paused', 'changing', 'closed'],
      words: ['正常'],
    },
    paused: { name: { zh: '停更', en: 'no longer updated' }, isInScope: false, next: ['active', 'closed'] },
    changing: { name: { zh: '变更中', en: 'being changed' }, isInScope: false, next: ['active', 'closed'] },
    closed: { name: { zh: '关停', en: 'closed' }, isInScope: false, next: ['cancelled'] },
    cancelled: { name: { zh: '注销', en: 'cancelled' }, isInScope: false, next: [], words: ['已注销'] },
  },
};

/** The status of a target of which a table says nothing. */
export const USUAL_STATUS: Readonly<Record<TargetKind, string>> = { website: 'normal', account: 'active' };

/** Statuses in which a target is assessed. */
export function statusesInScope(kind: TargetKind): string[] {
  return Object.entries(STATUSES[kind]).flatMap(([id, { isInScope }]) => (isInScope ? [id] : []));
}

/** Whether a target may go from one status to another; false where either is none of its kind. */
export function mayBecome(kind: TargetKind, from: string, to: string): boolean {
  return STATUSES[kind][from]?.next.includes(to) === true && STATUSES[kind][to] !== undefined;
}

/** Its official name; the id itself where there is no such status. */
export function statusName(kind: TargetKind, status: string): Text {
  return STATUSES[kind][status]?.name ?? { zh: status, en: status };
}
