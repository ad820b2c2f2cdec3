import type { Text } from '../model/text.ts';
import type { Decision, Presence } from './finding-life.ts';

/** Official words for what people have decided. */
export const DECISION_NAMES: Readonly<Record<Decision, Text>> = {
  open: { zh: '待认定', en: 'open' },
  proposed: { zh: '待第二人确认', en: 'proposed' },
  confirmed: { zh: '已确认', en: 'confirmed' },
  dismissed: { zh: '不认定', en: 'dismissed' },
};

export const PRESENCE_NAMES: Readonly<Record<Presence, Text>> = {
  present: { zh: '仍在', en: 'present' },
  gone: { zh: '已消失', en: 'gone' },
};
