import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ended, runKaoping } from '../integration/run-kaoping.test-support.ts';
import { editableDocx, type EditableDocx } from './editable-docx.ts';
import { CAMPAIGNS, ROOT } from './notices.ts';
import { extended, reworded } from './reword.ts';

const work = mkdtempSync(join(tmpdir(), 'kaoping-notice-'));
const out = join(work, 'out');
let docx: EditableDocx;

const kaoping = async (args: readonly string[], language = 'en') => runKaoping(work, [...args, '--lang', language]);

async function checkBytes(bytes: Uint8Array, language = 'en', result = 'out'): Promise<Ended> {
  writeFileSync(join(work, '通报.docx'), bytes);
  return kaoping(['notice', 'check', '通报.docx', '--result', result], language);
}

/** A copy of the output with other texts in some of its files; null takes the file away. */
function otherOutput(name: string, files: Record<string, ((text: string) => string) | null>): string {
  cpSync(out, join(work, name), { recursive: true });
  for (const [path, change] of Object.entries(files)) {
    const file = join(work, name, path);
    if (change === null) rmSync(file);
    else writeFileSync(file, change(readFileSync(file, 'utf8')));
  }
  return name;
}

beforeAll(async () => {
  await kaoping(['assess', join(ROOT, CAMPAIGNS.chaozhou), '--out', 'out']);
  docx = editableDocx(readFileSync(join(out, 'notice.docx')));
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('a notice that agrees', () => {
  test('ends with 0 and says how much was compared', async () => {
    const { code, stdout, stderr } = await checkBytes(docx.bytes());
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^agrees with the result: \d\d paragraphs, \d\d facts and 234 cells compared\n$/u);
  });

  test('what nobody can vouch for is a note, not a fault', async () => {
    const more = extended(docx, '用好考评结果', '（四）报送整改情况。请于2020年4月30日前报送。');
    const { code, stderr } = await checkBytes(more.bytes());
    expect([code, stderr]).toEqual([
      0,
      'note: no result can vouch for “2020年4月30日” (（四）报送整改情况。请于2020年4月30日前报送。)\n',
    ]);
  });

  test('without the campaign file beside the result, says what was left out', async () => {
    const result = join(otherOutput('alone', { 'inputs/assessment.yaml': null }), 'result.json');
    const { code, stderr } = await checkBytes(docx.bytes(), 'en', result);
    expect(code).toBe(0);
    expect(stderr).toContain('title, date and basis were not compared');
  });

  test('an office’s own template that was kept is what it is held against', async () => {
    const own =
      '{% for class in classes %}\n{{ class.name }}优秀{{ class.grades[0].count }}个。\n\n{% endfor %}\n:signature:\n';
    writeFileSync(join(work, 'own.md'), own);
    const folder = join(ROOT, CAMPAIGNS.chaozhou);
    expect((await kaoping(['assess', folder, '--out', 'own', '--template', 'own.md'])).code).toBe(0);
    const ownDocx = editableDocx(readFileSync(join(work, 'own/notice.docx')));
    expect((await checkBytes(ownDocx.bytes(), 'en', 'own')).code).toBe(0);
    const changed = reworded(ownDocx, ['政务新媒体优秀14个', '政务新媒体优秀13个']);
    expect(await checkBytes(changed.bytes(), 'en', 'own')).toMatchObject({ code: 4 });
  });
});

describe('a notice that disagrees ends with 4 and names the place, what it says and what is right', () => {
  test.each([
    ['a number', () => reworded(docx, ['其中优秀16个', '其中优秀17个']), 'Paragraph 6 “…考评的对象共30个，其中优秀17个、良好9个、合格5个。多数…”: a number differs, it says “17”, the result says “16”'],
    ['a name', () => reworded(docx, ['市教育局', '市体育局']), 'Paragraph 14 “优秀：饶平县人民政府办公室、市体育局、市科学技术局、市公安局、市…”: the name of a unit differs, it says “市体育局”, the result says “市教育局”'],
    ['a grade', () => reworded(docx, ['良好：湘桥区', '合格：湘桥区']), 'Paragraph 12 “合格：湘桥区、枫溪区。”: a grade differs, it says “合格”, the result says “良好”'],
    ['a name dropped', () => reworded(docx, ['、枫溪区', '']), 'Paragraph 12 “良好：湘桥区。”: “枫溪区管委会” is missing, the result says “枫溪区”'],
    ['the order', () => reworded(docx, ['饶平县、潮安区', '潮安区、饶平县']), 'Paragraph 11 “优秀：潮安区、饶平县。”: out of order: it comes after “饶平县人民政府”, it says “潮安区”'],
    ['a unit of another class', () => reworded(docx, ['饶平县、潮安区', '饶平县、潮安区、市教育局']), 'Paragraph 11 “优秀：饶平县、潮安区、市教育局。”: “潮州市教育局” does not belong to this class, it says “市教育局”'],
    ['a statement about all', () => reworded(docx, ['没有被评为不合格', '没有被评为合格']), 'Paragraph 9 “…、合格的5个。全市没有被评为合格的单位。分类情况如下：”: the statement is not what the result says, it says “合格”, the result says “合格5”'],
    ['a cell', () => docx.setCell({ table: 1, row: 4, column: 13 }, '78.2'), 'Table 1, row 4, column 13 “政府网站考评情况表”: “总计” of “湘桥区人民政府” differs, it says “78.2”, the result says “78.1”'],
    ['the date', () => reworded(docx, ['2020年4月3日', '2020年4月8日']), 'Paragraph 25 “2020年4月8日”: the date differs, it says “2020年4月8日”, the result says “2020年4月3日”'],
  ])('%s', async (_, changed, line) => {
    const { code, stdout, stderr } = await checkBytes(changed().bytes());
    expect(stdout).toBe(`✗ ${line}\n`);
    expect(stderr).toMatch(/^error: .*disagrees with the result in 1 place\(s\)\. .*\n$/u);
    expect(code).toBe(4);
  }); // prettier-ignore

  test('in Chinese', async () => {
    const { stdout, stderr } = await checkBytes(reworded(docx, ['优秀16个', '优秀17个']).bytes(), 'zh');
    expect(stdout).toBe(
      '✗ 第6段“…考评的对象共30个，其中优秀17个、良好9个、合格5个。多数…”：数字不对，写作“17”，应为“16”\n',
    );
    expect(stderr).toContain('通报.docx 与结果有 1 处不符');
  });
});

describe('what cannot be checked ends in one line that says why', () => {
  const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
  const bomb = () =>
    zipSync({
      '_rels/.rels': latin1('<R><Relationship Type="x/officeDocument" Target="a.xml"/></R>'),
      'a.xml': new Uint8Array(200 * 2 ** 20),
    });
  const long = () => extended(docx, '用好考评结果', '优秀、'.repeat(100_000));

  test.each([
    ['no file', () => null, 'There is no such file or folder: '],
    ['no DOCX', () => latin1('hello'), 'is not a document that can be read (its format is ?)'],
    ['an old document', () => latin1('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'), 'its format is .doc'],
    ['a PDF file', () => readFileSync(join(out, 'notice.pdf')), 'its format is PDF'],
    ['a workbook', () => readFileSync(join(out, 'annex.xlsx')), 'its format is .xlsx'],
    ['a file cut off', () => docx.bytes().slice(0, 9000), 'is damaged and cannot be read'],
    ['a bomb', bomb, 'unpacks to more than any document'],
    ['a text without end', () => long().bytes(), 'unpacks to more than any document'],
  ])('%s', async (_, bytes, line) => {
    const given = bytes();
    rmSync(join(work, '通报.docx'), { force: true });
    const ended = given === null ? await kaoping(['notice', 'check', '通报.docx', '--result', 'out']) : await checkBytes(given);
    expectOneLine(ended, line);
  }); // prettier-ignore

  test.each([
    ['no result', () => 'nowhere', 'There is no such file or folder: '],
    ['an empty folder', () => emptyFolder('empty'), 'There is no such file or folder: '],
    ['no JSON', () => otherOutput('text', { 'result.json': () => '结果' }), 'is not a usable result.json'],
    ['JSON of something else', () => otherOutput('other', { 'result.json': () => '{"format":"x"}' }), 'is not a usable result.json: format'],
    ['a result of a later version', () => otherOutput('later', { 'result.json': (text) => text.replace('"formatVersion": 1', '"formatVersion": 2').replace('"formatVersion":1', '"formatVersion":2') }), 'is not a usable result.json: formatVersion'],
    ['a campaign file that was damaged', () => otherOutput('campaign', { 'inputs/assessment.yaml': (text) => text.replace('date: 2020-04-03', 'date: 2020-04-33') }), 'The assessment file inputs/assessment.yaml has 1 fault(s)'],
    ['a template that was damaged', () => otherOutput('template', { 'inputs/notice-template.md': (text) => text.replace('{% endif %}', '') }), 'The notice template inputs/notice-template.md has'],
  ])('%s', async (_, result, line) => {
    expectOneLine(await checkBytes(docx.bytes(), 'en', result()), line);
  }); // prettier-ignore
});

function emptyFolder(name: string): string {
  mkdirSync(join(work, name));
  return name;
}

/** Faults may stand above it, but the last line tells what and what to do. */
function expectOneLine({ code, stdout, stderr }: Ended, line: string): void {
  expect([code, stdout]).toEqual([3, '']);
  expect(stderr.trimEnd().split('\n').at(-1)).toMatch(/^error: .*\.$/u);
  expect(stderr).toContain(line);
  expect(stderr).not.toMatch(/\n\s+at /u);
}
