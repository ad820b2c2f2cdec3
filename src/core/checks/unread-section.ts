import type { Section } from '../model/observation/index.ts';
import type { Text } from '../model/text.ts';
import type { Verdict } from '../model/verdict.ts';
import { evidenceOf } from './evidence.ts';

/**
 * What checks say of a column of which nothing is known (`unknown`), with the reason: where its page was read, but what it shows was not
 * recognised, a person can tell at a glance.
 */
export function unreadSection(section: Section): Pick<Verdict, 'outcome' | 'message' | 'evidence'> {
  const { name, unread = null, place } = section;
  const { zh, en } = reasonOf(unread);
  const message = { zh: `“${name}”${zh}`, en: `"${name}" ${en}` };
  if (unread === 'unclear') return { outcome: 'cantTell', message, evidence: [evidenceOf(place)] };
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
        zh: '没有读出条目，但页面上有自己的链接或图片，是否有内容由人认定',
        en: 'shows links or pictures of its own, but no entries were recognised: a person has to look',
      };
    default:
      return { zh: '没有读到，或拒绝访问', en: 'was not read, or is refused' };
  }
}
