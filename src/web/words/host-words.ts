import type { ReplyOf } from '../api.ts';

export type MetHost = ReplyOf<'listUnregisteredHosts'>['items'][number];
export type HostAnswer = NonNullable<MetHost['answer']>;

/** What people may say of a host that nobody registered. */
export const HOST_ANSWERS: Readonly<Record<HostAnswer, string>> = {
  registered: '已在别处登记',
  'not-ours': '不是我们的',
  'to-be-closed': '要关停',
};

/** Filters of the page, as they stand in its address. */
export const HOST_KEYS = ['state', 'text', 'sort'] as const;
