import type { MessageInstance } from 'antd/es/message/interface';
import type { ReplyOf } from './api.ts';

/** Seconds for which it stands. */
const LONG = 10;

/** What deviates from the rules of the register: it was written all the same. */
export function tellWarnings(message: MessageInstance, warnings: ReplyOf<'createTarget'>['warnings']): void {
  if (warnings.length > 0) void message.warning(warnings.map((one) => one.message.zh).join('；'), LONG);
}
