import type { Language, Text } from '../../../core/model/text.ts';

/** One message of several lines, as every kind of channel gets it. */
export interface Message {
  /** The same when it is sent again: whoever gets it twice can tell. */
  id: string;
  /** ISO 8601. */
  moment: string;
  title: Text;
  lines: readonly Text[];
  /** What programs read: one for each line. */
  items: readonly object[];
}

/** Where a message goes. */
export type Destination = { language: Language } & (
  | { kind: 'mail'; recipients: readonly string[] }
  | { kind: 'webhook' | 'wecom' | 'dingtalk'; url: string; secret: string | null }
);

/** What an answer came to: null where it got through, otherwise why not. */
export type Refusal = string | null;
