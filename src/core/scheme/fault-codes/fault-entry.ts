import type { Text } from '../../model/text.ts';

/** What a kind of fault says; `{name}` is replaced by the detail of that name. */
export interface FaultEntry {
  message: Text;
  /** What to do, where it is always the same; a suggestion that fits the case takes its place. */
  remedy?: Text;
}
