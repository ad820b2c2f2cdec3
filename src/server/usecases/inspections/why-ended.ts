import type { Text } from '../../../core/model/text.ts';
import type { ChildProgram } from '../../runtime/child-program.ts';

type Ended = Awaited<ChildProgram['ended']>;

/** Why a process that inspects ended before it was through, for people. */
export function whyEnded({ code, signal, lastWords }: Ended): Text {
  if (/heap out of memory|Array buffer allocation failed/.test(lastWords)) return OUT_OF_MEMORY;
  if (signal === 'SIGKILL') return KILLED;
  if (/\b(?:ENOSPC|EDQUOT)\b/.test(lastWords)) return OUT_OF_ROOM;
  const lines = lastWords.trim().split('\n');
  const said = (lines.find((line) => NAMES_ERROR.test(line)) ?? lines[0]) || `${signal ?? code}`;
  return { zh: said, en: said };
}

/** Of an error that nobody caught, the place in a file comes first. */
const NAMES_ERROR = /^\w*(?:Error|Exception)\b/;

/** Also where it is this process that finds it so, or the store of blobs. */
export const OUT_OF_ROOM: Text = {
  zh: '磁盘已满，请腾出空间',
  en: 'a disk is full; make room',
};

const OUT_OF_MEMORY: Text = { zh: '检查进程内存不足', en: 'the process that inspects ran out of memory' };

/** As the system does where memory runs short; nobody else is known to. */
const KILLED: Text = {
  zh: '检查进程被系统强行结束（多为内存不足）',
  en: 'the process that inspects was killed, mostly because memory ran short',
};
