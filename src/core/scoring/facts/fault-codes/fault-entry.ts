import type { Text } from '../../../model/text.ts';

/** What is said about one kind of fault. `{name}` stands for the detail of that name. */
export interface FaultEntry {
  message: Text;
  /** The first whose details are all known is given. */
  suggestions?: readonly Text[];
}

/** “Did you mean”, for any fault whose details can hold a `nearest` known name. */
export const DID_YOU_MEAN: Text = { zh: '是不是“{nearest}”？', en: 'Did you mean “{nearest}”?' };
