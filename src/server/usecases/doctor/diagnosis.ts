import type { Text } from '../../../core/model/text.ts';

/** What was found about one thing that an installation needs. */
export interface Diagnosis {
  /** `fails`: the service does not start or loses work; `lacks`: something works less well, or not at all. */
  state: 'holds' | 'lacks' | 'fails';
  text: Text;
  /** How to mend it; null where there is nothing to mend. */
  remedy: Text | null;
}

export const holds = (zh: string, en: string): Diagnosis => ({ state: 'holds', text: { zh, en }, remedy: null });
export const lacks = (text: Text, remedy: Text): Diagnosis => ({ state: 'lacks', text, remedy });
export const fails = (text: Text, remedy: Text): Diagnosis => ({ state: 'fails', text, remedy });
