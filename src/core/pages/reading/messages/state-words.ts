import { stateSaid } from '../../../model/letter-state.ts';

const LONGEST = 12;
const AROUND = /[[\]【】（）()\s:：]/gu;

/** Whether a text is a word for the state of a letter and nothing else: 已回复, [办理中]. */
export const isStateWord = (text: string) => text.length <= LONGEST && stateSaid(text.replaceAll(AROUND, '')) !== null;
