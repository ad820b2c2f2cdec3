import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import type { NoticePlan } from '../../src/core/model/campaign.ts';
import { buildNotice } from '../../src/core/reports/notice/index.ts';
import { CAMPAIGNS, noticeOf, ROOT, type Notice } from './notices.ts';

const STANDARD = readFileSync(join(ROOT, 'templates/notice.zh.md'), 'utf8');
const chaozhou = await noticeOf(CAMPAIGNS.chaozhou);
const cloudRiver = await noticeOf(CAMPAIGNS.cloudRiver);

/** Why the notice of this template is refused: paragraph by paragraph, in Chinese; empty when it is built. */
function refusals(notice: Notice, text: string, plan: Partial<NoticePlan> = {}): string[] {
  const standard = { text: STANDARD, file: 'templates/notice.zh.md' };
  const source = {
    result: notice.result,
    plan: { ...notice.plan, ...plan },
    template: { text, file: '本办.md' },
    standard,
  };
  const { document, faults } = buildNotice(source);
  expect(document === null).toBe(faults.length > 0);
  return faults.map(({ code, where, message }) => `${code} ${where.file} ${message.zh}`);
}

/** The standard template with other words in it. */
function rewritten(was: string, is: string): string {
  if (!STANDARD.includes(was)) throw new Error(`“${was}” does not stand in the template`);
  return STANDARD.replace(was, is);
}

const OVERALL = '{{ notice.area }}参加考评的对象共{{ overall.count }}个';
const GRADES =
  '{% for grade in overall.grades %}{% unless forloop.first %}、{% endunless %}{{ grade.grade }}{{ grade.count }}个{% endfor %}';
const END = '同时，考评反映出一些需要解决的问题：';

describe('a template that writes what it should print is refused', () => {
  test.each([
    ['last year’s count of units', rewritten(OVERALL, '全市参加考评的对象共31个'), '数字不对，写作“31”，应为“30”'],
    ['last year’s counts of grades', rewritten(GRADES, '优秀15个、良好10个、合格5个'), '写作“10”，应为“9”'],
    ['last year', rewritten('{{ notice.year }}年度', '2018年度'), '数字不对，写作“2018”，应为“2019”'],
    ['a list of names', rewritten('{{ grade.grade }}：{{ grade.units | names }}', '{{ grade.grade }}：饶平县、潮安区'), '“饶平县人民政府”的等次不对，写作“良好”，应为“优秀”'],
    ['a body that nobody assessed', rewritten('{{ grade.grade }}：{{ grade.units | names }}', '{{ grade.grade }}：{{ grade.units | names }}、市气象局'), '考评结果中没有这个单位，写作“市气象局”'],
    ['the count of another grade', rewritten(GRADES, '优秀{{ overall.grades[1].count }}个'), '“优秀”的数量不对，写作“9”，应为“2或14或16”'],
    ['a statement', rewritten(END, '全市各单位均达到良好以上等次。'), '说法与结果不符，写作“良好”，应为“合格5”'],
    ['a rate', rewritten(END, '全市优良率达85%。'), '比例不对，写作“85%”，应为“83%”'],
    ['a score', rewritten(END, '饶平县得分最高，为85.26分。'), '“饶平县人民政府”的得分或排名不对，写作“85.26”，应为“85.62”'],
    ['the number of stages', rewritten('{{ stages | size | numeral }}个环节', '三个环节'), '数字不对，写作“三”，应为“四”'],
    ['the number of grades', rewritten('{{ labels | size | numeral }}个等次', '5个等次'), '数字不对，写作“5”，应为“四”'],
    ['a title of its own with the wrong year', rewritten(':title:', '# 关于2018年度政府网站和政务新媒体考评结果的通报'), '第1段“关于2018年度政府网站和政务新媒体考评…”：数字不对，写作“2018”，应为“2019”'],
  ])('%s', (_, template, reason) => {
    const found = refusals(chaozhou, template);
    expect(found.join('\n')).toContain(reason);
    expect(found[0]).toMatch(/^template-contradicts 本办\.md 第\d+段/u);
  }); // prettier-ignore

  test('averages and counts of lost points', () => {
    const template = rewritten(
      '有{{ dimension.count }}{{ class.counter }}失分，平均失{{ dimension.mean }}分',
      '有8家失分，平均失15分',
    );
    expect(refusals(cloudRiver, template).length).toBeGreaterThan(0);
  });
});

describe('a campaign file whose words are not what its tables say is refused', () => {
  test.each([
    ['a problem', { problems: [{ dimension: '内容', text: '评为优秀的17个单位中仍有差错' }] }, '“优秀”的数量不对，写作“17”'],
    ['a requirement', { requirements: [{ title: '表扬', text: '对饶平县（良好）给予表扬。' }] }, '“饶平县人民政府”的等次不对，写作“良好”，应为“优秀”'],
    ['a figure', { facts: { 优秀单位: '3' } }, '“优秀”的数量不对，写作“3”'],
  ])('%s', (_, plan, reason) => {
    const [found = ''] = refusals(chaozhou, STANDARD, plan);
    expect(found).toMatch(/^template-contradicts assessment\.yaml 第\d+段/u);
    expect(found).toContain(reason);
  }); // prettier-ignore
});

describe('what an office may write into its template', () => {
  test.each([
    ['nothing', STANDARD],
    ['laws and documents', rewritten('{% if basis.size > 0 %}', '根据《政府网站发展指引》（国办发〔2017〕47号）和国务院令第711号，\n{% if basis.size > 0 %}')],
    ['figures of its own', rewritten(END, '全市共有政府网站12个、栏目356个，全年发布信息1.2万条。同时，考评反映出一些需要解决的问题：')],
    ['full points and limits of grades', rewritten(END, '考评满分100分，90分以上为优秀，80分以上为良好，60分以下为不合格。')],
    ['dates and deadlines', rewritten(':attachments:', '请于2020年4月30日前报送整改情况，逾期15个工作日的予以通报。\n\n:attachments:')],
    ['the year before', rewritten(END, '与2018年相比，网站数量减少3个，平均分提高2.5分。')],
    ['goals', rewritten(END, '力争明年优秀率达到60%，优秀的单位达到20个。')],
    ['frequencies', rewritten(END, '市政府办公室每季度抽查1次，全年抽查4次，每次抽查不少于30%的单位。')],
    ['praise', rewritten(END, '多数单位取得优秀成绩，涌现出一批好做法。')],
    ['a telephone number', rewritten(':disclosure:', ':disclosure:\n\n（联系人：办公室，电话：0768-1234567）')],
    ['less than the standard says', ':title:\n\n{% for class in classes %}\n{{ class.name }}共{{ class.count }}个，名单见附件{{ class.annex }}。\n\n{% endfor %}\n:signature:\n'],
    ['other words for the same', rewritten(OVERALL, '{{ notice.area }}共有{{ overall.count }}个单位参评')],
    ['the same number, written', rewritten(OVERALL, '全市参加考评的对象共30个')],
    ['grades in a sentence', rewritten('{{ grade.grade }}：{{ grade.units | names }}', '{{ grade.units | names }}为{{ grade.grade }}')],
  ])('%s', (_, template) => {
    expect(refusals(chaozhou, template)).toEqual([]);
  }); // prettier-ignore

  test.each([
    ['nothing', STANDARD],
    ['full points', rewritten('从得分看，', '考评满分100分，其中信息内容60分。从得分看，')],
    ['average of its own', rewritten('多数单位能够', '全市平均得分75.8分，多数单位能够')],
  ])('in another notice: %s', (_, template) => {
    expect(refusals(cloudRiver, template)).toEqual([]);
  });
});

describe('assess', () => {
  const work = mkdtempSync(join(tmpdir(), 'kaoping-template-'));
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  test('writes nothing, names the paragraph and ends with 3', async () => {
    writeFileSync(join(work, '本办.md'), rewritten(OVERALL, '全市参加考评的对象共31个'));
    const ended = { stdout: '', stderr: '' };
    const stream = (name: 'stdout' | 'stderr') => ({ write: (text: string) => void (ended[name] += text) });
    const world = { stdout: stream('stdout'), stderr: stream('stderr'), cwd: work, env: {} };
    const call = ['assess', join(ROOT, CAMPAIGNS.chaozhou), '--out', 'out', '--template', '本办.md', '--lang', 'en'];
    expect(await runCli(call, COMMANDS, world)).toBe(3);
    expect(ended.stdout).toBe('');
    expect(ended.stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(
        /^本办\.md: Paragraph 6 “.*”: a number differs, it says “31”, the result says “30” \(Print the fact/u,
      ),
      expect.stringMatching(
        /^error: The notice that 本办\.md makes contradicts the result in 1 place\(s\), so nothing was written\. /u,
      ),
    ]);
    expect(existsSync(join(work, 'out'))).toBe(false);
  });
});
