import type { Section } from '../model/observation/index.ts';
import type { Text } from '../model/text.ts';
import type { Verdict } from '../model/verdict.ts';

/** What checks say of a column of which nothing is known (`unknown`): the reason, as it is. */
export function unreadSection(section: Section): Pick<Verdict, 'outcome' | 'message' | 'evidence'> {
  const { name, unread = null } = section;
  const { zh, en } = reasonOf(unread);
  const message = { zh: `“${name}”${zh}`, en: `"${name}" ${en}` };
  return { outcome: 'untested', message, evidence: [] };
}

function reasonOf(unread: Section['unread']): Text {
  switch (unread) {
    case 'scripts':
      return { zh: '由脚本生成，未能读取', en: 'is built by scripts that were not run' };
    case 'frame':
      return { zh: '有未能读取的框架，内容可能在其中', en: 'has a frame that was not read and may hold its content' };
    case 'unclear':
      return {
        zh: '没有读出条目，但页面上有自己的链接或图片，未能判断有没有内容',
        en: 'shows links or pictures of its own, but no entries were recognised',
      };
    default:
      return { zh: '没有读到，或拒绝访问', en: 'was not read, or is refused' };
  }
}
