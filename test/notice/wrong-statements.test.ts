import { describe, expect, test } from 'vitest';
import type { EditableDocx } from './editable-docx.ts';
import { CAMPAIGNS, noticeOf } from './notices.ts';
import { extended, reworded } from './reword.ts';

const chaozhou = await noticeOf(CAMPAIGNS.chaozhou);
const cloudRiver = await noticeOf(CAMPAIGNS.cloudRiver);
const [cz, cr] = [chaozhou.docx, cloudRiver.docx];

type Wrong = [name: string, docx: EditableDocx, found: string | null, expected: string | null];

const added = (text: string) => reworded(cz, ['各单位得分分别见附件1、2。', `${text}各单位得分分别见附件1、2。`]);

/** Sentences that the office adds or writes anew: nothing of ours stands there. */
const CHAOZHOU: Wrong[] = [
  ['a score', added('饶平县得85.26分。'), '85.26', '85.62'],
  ['the second of two scores', added('饶平县（85.62分）、潮安区（81.37分）领先。'), '81.37', '81.73'],
  ['a rank', added('潮安区排名第3。'), '排名第3', '2'],
  ['a rank in numerals', added('潮安区位居第三名。'), '第三', '2'],
  ['a rate of one class', reworded(cz, ['良好的2个。', '良好的2个，优秀率52%。']), '52%', '50%'],
  ['a rate of all', added('全市优良率达83.7%。'), '83.7%', '83.3%'],
  ['everybody is excellent', added('县区（管委会）门户网站均评为优秀。'), '优秀', '良好2'],
  ['everybody is good or better', added('全市各单位均达到良好以上等次。'), '良好', '合格5'],
  ['nobody is good', added('门户网站没有被评为良好的。'), '良好', '良好2'],
  ['the count of a grade, another sentence', extended(cz, '用好考评结果', '（四）向先进学习。全市优秀的15个单位要发挥作用。'), '15', '2或14或16'],
  ['a name in brackets with the wrong grade', reworded(cz, ['优秀：饶平县、潮安区。', '饶平县（优秀）、潮安区（良好）。']), '良好', '优秀'],
  ['a list turned into a sentence with one name too many', reworded(cz, ['优秀：饶平县、潮安区。', '饶平县、潮安区、湘桥区为优秀。']), '优秀', '良好'],
  ['the count behind a list', reworded(cz, ['优秀：饶平县、潮安区。', '优秀：饶平县、潮安区等3个单位。']), '3', '2'],
  ['the scale of grades', reworded(cz, ['评定优秀、良好、合格、不合格四个等次', '分为优秀、合格、不合格三个等次']), '优秀、合格、不合格', '优秀、良好、合格、不合格'],
  ['the number of grades', reworded(cz, ['评定优秀、良好、合格、不合格四个等次', '分为优秀、良好、合格、不合格共五个等次']), '五', '四'],
  ['a grade counted twice, with a number that is right of it', reworded(cz, ['评为优秀的2个、良好的2个', '获评优秀的2个，获评优秀的2个']), '优秀', '良好'],
  ['the number in a heading', reworded(cz, ['各县区政府（管委会）门户网站（4个）', '县区门户网站（5个）']), '5', '4'],
  ['all units of a class, in other words', added('被考评的27个开设政务新媒体的市、县部门运行平稳。'), '27', '26'],
  ['a name that is gone from its list and praised elsewhere', reworded(cz, ['、市教育局', ''], ['多数单位能够', '市教育局等多数单位能够']), null, '市教育局'],
  ['the year in the opening', reworded(cz, ['委托市政务服务数据管理局开展了2019年度', '委托市政务服务数据管理局开展了2018年度']), '2018', '2019'],
]; // prettier-ignore

const CLOUD_RIVER: Wrong[] = [
  ['a unit without the outcome', reworded(cr, ['的1家：安洲区人民政府。', '的1家：石泉县人民政府。']), '石泉县人民政府', '安洲区人民政府'],
  ['a number of outcomes', reworded(cr, ['情形”的1家', '情形”的2家']), '2', '1'],
  ['nobody has the outcome', reworded(cr, ['“出现单项否决情形”的1家：安洲区人民政府。', '县区政府门户网站没有出现单项否决情形。']), '出现单项否决情形', '出现单项否决情形1'],
  ['a number inside a bracket', reworded(cr, ['抽查页面数12,480', '抽查页面12840个']), '12840', '12,480'],
  ['two counts exchanged', reworded(cr, ['基本合格的3家、不合格的2家', '基本合格的2家、不合格的3家']), '2', '3'],
]; // prettier-ignore

describe('what the office says in its own words and the result says otherwise', () => {
  test.each(CHAOZHOU)('%s', (_, docx, found, expected) => {
    const told = chaozhou.check(docx).disagreements.map((one) => [one.found, one.expected]);
    expect(told).toContainEqual([found, expected]);
  });

  test.each(CLOUD_RIVER)('in another notice: %s', (_, docx, found, expected) => {
    const told = cloudRiver.check(docx).disagreements.map((one) => [one.found, one.expected]);
    expect(told).toContainEqual([found, expected]);
  });
});
