import { describe, expect, test } from 'vitest';
import { messagesOf } from './change.ts';
import type { EditableDocx } from './editable-docx.ts';
import { CAMPAIGNS, noticeOf } from './notices.ts';
import { wide } from './other-numbers.ts';
import { numbersIn } from './places.ts';
import { exchanged, extended, reworded } from './reword.ts';

const chaozhou = await noticeOf(CAMPAIGNS.chaozhou);
const cloudRiver = await noticeOf(CAMPAIGNS.cloudRiver);
const [cz, cr] = [chaozhou.docx, cloudRiver.docx];

const PORTALS = '县区（管委会）门户网站4个，评为优秀的2个、良好的2个。';
const ACCOUNTS = '开设政务新媒体的市、县部门26个，评为优秀的14个、良好的7个、合格的5个。';
const NONE = '全市没有被评为不合格的单位。';
const ALL = '全市参加考评的对象共30个，其中优秀16个、良好9个、合格5个。';
const SCORES = '各单位得分分别见附件1、2。';

const CHAOZHOU: [string, EditableDocx][] = [
  ['nothing', cz],
  ['sentences in another order', reworded(cz, [`${PORTALS}${ACCOUNTS}`, `${ACCOUNTS}${PORTALS}`])],
  ['the number before the grade', reworded(cz, ['评为优秀的2个、良好的2个', '2个获评优秀、2个获评良好'])],
  ['a clause a grade', reworded(cz, ['评为优秀的14个、良好的7个、合格的5个', '14个单位评为优秀，7个单位评为良好，5个单位评为合格'])],
  ['分别', reworded(cz, ['评为优秀的14个、良好的7个、合格的5个', '优秀、良好、合格分别为14个、7个、5个'])],
  ['nobody failed, in other words', reworded(cz, [NONE, '没有不合格单位。'])],
  ['nobody failed, said of all', reworded(cz, [NONE, '所有单位均达到合格以上等次。'])],
  ['nobody failed, not said', reworded(cz, [NONE, ''])],
  ['praise in other words', reworded(cz, ['多数单位能够落实管理责任，持续做好内容更新、互动回应和运行维护', '各单位责任意识不断增强，日常保障更加有力，取得良好成效'])],
  ['praise with the word of a grade', reworded(cz, ['多数单位能够落实管理责任', '2019年是规范管理的关键一年，多数单位取得优秀成绩'])],
  ['units as examples', reworded(cz, ['多数单位能够落实管理责任', '如饶平县建立每日读网制度，市教育局开设专栏；多数单位能够落实管理责任'])],
  ['the year before', reworded(cz, ['多数单位能够落实管理责任', '与2018年相比，优秀单位增加3个，平均分提高2.5分，多数单位能够落实管理责任'])],
  ['a goal', reworded(cz, ['其他单位要对照指标查找差距', '力争下一年优秀的达到20个，其他单位要对照指标查找差距'])],
  ['problems shortened', reworded(cz, ['支撑保障方面，有的单位工作机制不够健全，对网站和新媒体的日常管理重视不足', '部分单位重视不够，制度不全'])],
  ['stages without their number', reworded(cz, ['分日常监测、自查自评、年终评估、结果复核四个环节进行', '采取日常监测、自查自评、年终评估和结果复核相结合的方式进行'])],
  ['a new requirement with numbers of its own', extended(cz, '用好考评结果', '（四）强化安全防护。各单位要落实等级保护制度，每年至少开展1次演练，重大问题24小时内报告。')],
  ['dates and a telephone number', extended(cz, '用好考评结果', '（四）抓好整改。请各单位于2020年4月30日前报送整改情况，联系电话：0768-1234567。')],
  ['laws and their numbers', extended(cz, '用好考评结果', '（四）依法公开。各单位要执行《中华人民共和国政府信息公开条例》（国务院令第711号）和国办发〔2017〕47号文件。')],
  ['a rate of answers', reworded(cz, ['加快咨询答复。', '加快咨询答复，5个工作日内办结，按时办结率达到100%。'])],
  ['十四五 and 二十大', reworded(cz, ['完善信息采集', '贯彻党的二十大精神，落实“十四五”规划，十分重视安全，完善信息采集'])],
  ['the figure from outside in other words', reworded(cz, ['（新媒体账号数43）', '，共有新媒体账号43个'])],
  ['the number before the things', reworded(cz, ['县区（管委会）门户网站4个和开设政务新媒体的市、县部门26个', '4家县区（管委会）门户网站和26家开设政务新媒体的市、县部门'])],
  ['another opening', reworded(cz, ['开展了2019年度政府网站、政务新媒体考评，对象为县区（管委会）门户网站4个和开设政务新媒体的市、县部门26个', '对全市4个县区（管委会）门户网站、26个开设政务新媒体的市、县部门开展了2019年度考评'])],
  ['full-width digits', reworded(cz, ['共30个，其中优秀16个、良好9个、合格5个', '共３０个，其中优秀１６个、良好９个、合格５个'])],
  ['Chinese numerals', reworded(cz, ['共30个，其中优秀16个、良好9个、合格5个', '共三十个，其中优秀十六个、良好九个、合格五个'])],
  ['Arabic numerals', reworded(cz, ['四个环节', '4个环节'], ['四个等次', '4个等次'])],
  ['a count at every list', reworded(cz, ['优秀：饶平县、潮安区。', '优秀（2个）：饶平县、潮安区。'], ['良好：市工业', '良好（7个）：市工业'])],
  ['a count behind the list', reworded(cz, ['优秀：饶平县、潮安区。', '优秀：饶平县、潮安区等2个单位。'])],
  ['full names for short ones', reworded(cz, ['优秀：饶平县、潮安区。', '优秀：饶平县人民政府、潮安区人民政府。'])],
  ['a list as a sentence', reworded(cz, ['优秀：饶平县、潮安区。', '评为优秀的是饶平县和潮安区。'])],
  ['the grade behind the names', reworded(cz, ['优秀：饶平县、潮安区。', '饶平县、潮安区为优秀。'])],
  ['two lists in one paragraph', reworded(cz, ['优秀：饶平县、潮安区。', '优秀：饶平县、潮安区；良好：湘桥区、枫溪区。'], ['良好：湘桥区、枫溪区。', ''])],
  ['a grade in brackets behind each name', reworded(cz, ['优秀：饶平县、潮安区。', '饶平县（优秀）、潮安区（优秀）、湘桥区（良好）、枫溪区（良好）。'], ['良好：湘桥区、枫溪区。', ''])],
  ['lists behind the heading', reworded(cz, ['门户网站（4个）。', '门户网站（4个）。优秀：饶平县、潮安区；良好：湘桥区、枫溪区。'], ['优秀：饶平县、潮安区。', ''])],
  ['lists left to the annex', reworded(cz, ['优秀：饶平县、潮安区。', '名单见附件1。'], ['良好：湘桥区、枫溪区。', ''])],
  ['rates that are right', reworded(cz, [NONE, `${NONE}优良率达83.3%，合格率100%。`], ['良好的2个。', '良好的2个，优秀率50%。'])],
  ['scores and ranks that are right', reworded(cz, [SCORES, `饶平县以85.62分居首，潮安区得81.73分，排名第2。${SCORES}`])],
  ['annexes in numerals', reworded(cz, [SCORES, '具体得分见附件一和附件二。'])],
  ['shares of the grades', reworded(cz, [ALL, '全市共有30个单位参加考评，评出优秀16个、良好9个、合格5个，分别占53.3%、30%、16.7%。'])],
  ['the sum of all left out', reworded(cz, [ALL, ''])],
  ['requirements in another order', exchanged(cz, '规范日常管理')],
  ['copies to others and the day of printing', extended(cz, '公开方式：', '抄送：市委各部门，市人大常委会办公室，市政协办公室。', '潮州市人民政府办公室 2020年4月3日印发')],
  ['a heading of its own', reworded(cz, ['二、考评结果', '二、2019年度考评结果'])],
]; // prettier-ignore

const LOST = '“信息内容”（满分60分）有8家失分，平均失15分；“办事互动”（满分25分）有8家失分，平均失4.25分';
const LOST_TURNED = '“办事互动”（满分25分）有8家失分，平均失4.25分；“信息内容”（满分60分）有8家失分，平均失15分';

const CLOUD_RIVER: [string, EditableDocx][] = [
  ['nothing', cr],
  ['full-width digits everywhere', cr.edit(...numbersIn(cloudRiver).map((place) => ({ ...place, text: wide(place.text) })))],
  ['dimensions in another order', reworded(cr, [LOST, LOST_TURNED])],
  ['averages in other words', reworded(cr, ['有8家失分，平均失15分', '8家失分、平均每家失15分'])],
  ['a numeral for a count', reworded(cr, ['县区政府门户网站9家', '县区政府门户网站九家'])],
  ['a thousand without its comma', reworded(cr, ['12,480', '12480'])],
  ['a heading in other words', reworded(cr, ['（二）市级部门（14家）。', '（二）市级部门网站考核情况。'])],
  ['why a unit failed', reworded(cr, ['不合格：安洲区人民政府、', '不合格：安洲区人民政府（出现单项否决情形）、'])],
  ['the office’s word for an administrative committee', reworded(cr, ['东港经济开发区管理委员会', '东港经济开发区管委会'])],
  ['the reason in a sentence', reworded(cr, ['“出现单项否决情形”的1家：安洲区人民政府。', '安洲区人民政府因出现单项否决情形，评为不合格。'])],
  ['one requirement less', reworded(cr, ['（二）加强通报。市政府办公室每季度抽查1次，抽查结果纳入年度考核。', ''])],
  ['the lowest grades in one sentence', reworded(cr, ['基本合格：云江市林业局、云江市统计局。', '基本合格：云江市林业局、云江市统计局；不合格：云江市医疗保障局、云江市档案馆。'], ['不合格：云江市医疗保障局、云江市档案馆。', ''])],
  ['a title on one line', reworded(cr, ['关于2031年度全市政府网站', '关于2031年度全市政府网站建设管理考核结果的通报'], ['建设管理考核结果的通报', '']).withXml(withoutEmpty)],
  ['a number counted out', reworded(cr, ['其中优秀5个、良好5个、合格4个、基本合格5个、不合格4个', '优秀、良好、合格、基本合格、不合格分别为5个、5个、4个、5个、4个'])],
]; // prettier-ignore

function withoutEmpty(xml: string): string {
  return xml.replaceAll(/<w:p>(?:(?!<\/w:p>).)*<w:t [^>]*><\/w:t><\/w:r><\/w:p>/gu, '');
}

describe('what an office may do to its notice without an alarm', () => {
  test.each(CHAOZHOU)('%s', (_, docx) => {
    expect(messagesOf(chaozhou.check(docx))).toEqual([]);
  });

  test.each(CLOUD_RIVER)('in another notice: %s', (_, docx) => {
    expect(messagesOf(cloudRiver.check(docx))).toEqual([]);
  });
});

describe('what is told beside the disagreements', () => {
  test('a number that is no longer said, and one that no result knows', () => {
    const report = chaozhou.check(reworded(cz, [ALL, '全市共投入经费120万元。']));
    expect(report.notes.map(({ code, value }) => `${code} ${value}`)).toEqual([
      'not-stated 30',
      'not-stated 16',
      'not-stated 9',
      'not-stated 5',
      'not-known 120',
    ]);
  });

  test('nothing of numbers that the result confirms', () => {
    const report = chaozhou.check(
      reworded(
        cz,
        [SCORES, `饶平县得85.62分。${SCORES}`],
        ['优秀：饶', '优秀（2个）：饶'],
        ['良好的2个。', '良好的2个，优秀率50%。'],
      ),
    );
    expect(report.notes).toEqual([]);
  });
});
