import type { InputOf, ReplyOf } from '../api.ts';

export type Finding = ReplyOf<'listFindings'>['items'][number];
export type ShownFinding = ReplyOf<'showFinding'>;
export type ReviewVerb = 'confirm' | 'dismiss' | 'adjust' | 'reopen';

/** What people have decided. */
export const DECISIONS: Readonly<Record<Finding['decision'], { name: string; colour: string }>> = {
  open: { name: '待认定', colour: 'orange' },
  proposed: { name: '待第二人确认', colour: 'blue' },
  confirmed: { name: '已确认', colour: 'red' },
  dismissed: { name: '不认定', colour: 'default' },
};

export const PRESENCES: Readonly<Record<Finding['presence'], string>> = { present: '仍在', gone: '已消失' };

export const OUTCOMES: Readonly<Record<Finding['outcome'], string>> = {
  failed: '存在问题',
  cantTell: '待人工判定',
  untested: '未能检查',
};

/** Units of what checks measure. */
const UNITS: Readonly<Record<string, string>> = {
  count: '个',
  days: '天',
  months: '个月',
  years: '年',
  share: '（占比）',
};

/** What was measured, with its unit in words. */
export const measuredWords = ({ value, unit }: { value: number | string; unit: string }): string =>
  `${value} ${UNITS[unit] ?? unit}`;

/** What checks call kinds of pages. */
const PAGE_KINDS: Readonly<Record<string, string>> = { home: '首页', section: '栏目页', article: '内容页' };

/** What a check says about a problem; kinds of pages stand there as schemes write them. */
export const aboutWords = (value: string): string =>
  value.replace(/^(home|section|article)(?= 缺 |$)/u, (kind) => PAGE_KINDS[kind] ?? kind);

/** What happens when it is reviewed, as it stands on buttons and in the history. */
export const VERBS: Readonly<Record<ReviewVerb | 'close', string>> = {
  confirm: '确认',
  dismiss: '不认定',
  adjust: '改正后确认',
  reopen: '重新打开',
  close: '结案',
};

/** Filters of the list, as they stand in the address of the page. */
export const FINDING_KEYS = [
  'target',
  'organization',
  'check',
  'presence',
  'decision',
  'outcome',
  'veto',
  'text',
  'sort',
  'id',
] as const;
export type FindingSearch = { [Key in (typeof FINDING_KEYS)[number]]?: string | undefined };

type Query = NonNullable<InputOf<'listFindings'>['query']>;

const oneOf = <Word extends string>(words: Readonly<Record<Word, unknown>>, text = ''): Word | undefined =>
  text in words ? (text as Word) : undefined;

const VETO = { yes: '', no: '' } as const;
const SORTS = { changed: '', opened: '' } as const;

/** What the service is asked for: words of an address that mean nothing are left out. */
export function filterOf({ target, organization, check, text, ...search }: FindingSearch) {
  return {
    target,
    organization,
    check,
    text,
    presence: oneOf(PRESENCES, search.presence),
    decision: oneOf(DECISIONS, search.decision),
    outcome: oneOf(OUTCOMES, search.outcome),
    veto: oneOf(VETO, search.veto),
  } satisfies Query;
}

export const sortOf = ({ sort }: FindingSearch): 'changed' | 'opened' => oneOf(SORTS, sort) ?? 'changed';
