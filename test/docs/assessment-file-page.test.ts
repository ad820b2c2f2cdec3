import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { faultLine } from '../../src/cli/report-error.ts';
import {
  AnnexPlanSchema,
  CampaignSchema,
  ClassWordsSchema,
  NAMES_UP_TO,
  NoticePlanSchema,
  PLAIN_ANNEX,
} from '../../src/core/model/campaign.ts';
import { asEdited } from '../../src/core/reports/notice/index.ts';
import { readCampaign } from '../../src/core/scheme/index.ts';
import { CAMPAIGNS, noticeOf, ROOT } from '../notice/notices.ts';
import { codeBlocksOf, inlineCodeOf, sectionsOf, tableRowsOf } from './markdown.test-support.ts';

const DOCS = fileURLToPath(new URL('../../docs/', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'kaoping-page-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The document that `assess` makes of a campaign file in the folder of the made-up campaign. */
async function documentOf(name: string, yaml: string) {
  const folder = join(work, name);
  cpSync(join(ROOT, CAMPAIGNS.cloudRiver), folder, { recursive: true });
  writeFileSync(join(folder, 'assessment.yaml'), yaml);
  return (await noticeOf(folder)).document;
}

const SECTIONS = {
  en: { file: 'The file', notice: 'The notice', annexes: 'Annexes', classes: 'Words for classes' },
  zh: { file: '文件', notice: '通报', annexes: '附件', classes: '类别的叫法' },
};

describe.each([
  ['en', 'assessment-file.md'],
  ['zh', 'zh/assessment-file.md'],
] as const)('the page on the assessment file (%s)', (language, path) => {
  const page = readFileSync(DOCS + path, 'utf8');
  const sections = sectionsOf(page);
  const [short = '', complete = ''] = codeBlocksOf(page).flatMap((block) =>
    block.language === 'yaml' ? [block.text] : [],
  );
  const fieldsOf = (section: keyof (typeof SECTIONS)['en']) =>
    tableRowsOf(sections.get(SECTIONS[language][section]) ?? '').map(([field = '']) => field.replaceAll('`', ''));

  test('has a short example that makes a notice', async () => {
    const document = await documentOf(`${language}-short`, short);
    const [title] = document.blocks.flatMap((block) => (block.kind === 'title' ? [block.lines.join('')] : []));
    expect(title).toBe('云江市人民政府办公室关于云江市2031年度政府网站建设管理考核结果的通报');
  });

  test('has a complete example of which every text is printed', async () => {
    const document = await documentOf(`${language}-complete`, complete);
    const edited = asEdited(document);
    const printed = [
      ...edited.paragraphs.map(({ text }) => text),
      ...edited.tables.flatMap(({ rows }) => rows[0] ?? []),
    ].join('\n');
    const plan = readCampaign(complete, 'assessment.yaml').campaign?.notice;
    for (const text of textsIn({ ...plan, date: '2032年2月9日', year: null, namesUpTo: null })) {
      expect(printed).toContain(text);
    }
    expect(printed).toContain('部分网站答复留言不够及时，办事指南内容不全');
  });

  test('has every field in its complete example and in its tables', () => {
    const { campaign, faults } = readCampaign(complete, 'assessment.yaml');
    expect(faults).toEqual([]);
    const written = (yaml: string) => [...yaml.matchAll(/(?:^|[{,] ?)\s*(\w+):/gmu)].map(([, name = '']) => name);
    const known = [CampaignSchema, NoticePlanSchema, AnnexPlanSchema, ClassWordsSchema].map((schema) =>
      Object.keys(schema.shape),
    );
    expect(written(complete)).toEqual(expect.arrayContaining(['kaoping', ...known.flat()]));
    const [file = [], notice, annexes, classes] = known;
    expect(fieldsOf('file').toSorted()).toEqual(['kaoping', ...file].toSorted());
    expect([fieldsOf('notice'), fieldsOf('annexes'), fieldsOf('classes')]).toEqual([notice, annexes, classes]);
    expect(campaign?.notice).not.toBeNull();
  });

  test('has what is taken where a field is left out', () => {
    const rows = (section: 'notice' | 'annexes') => tableRowsOf(sections.get(SECTIONS[language][section]) ?? '');
    const last = (section: 'notice' | 'annexes', name: string) =>
      rows(section)
        .find(([field]) => field === `\`${name}\``)
        ?.at(-1) ?? '';
    const { campaign } = readCampaign(short, 'assessment.yaml');
    const plan = campaign?.notice;
    expect(inlineCodeOf(last('notice', 'namesUpTo'))).toEqual([String(NAMES_UP_TO)]);
    for (const name of ['redHeader', 'sealed'] as const) {
      expect(inlineCodeOf(last('notice', name))).toEqual([String(plan?.[name])]);
    }
    expect(['rank', 'unit', 'total'].map((name) => last('annexes', name))).toEqual([
      PLAIN_ANNEX.rank,
      PLAIN_ANNEX.unit,
      PLAIN_ANNEX.total,
    ]);
  });

  test('has faults as they are told', () => {
    const wrong = `${short}  adressees: 各县\n  classes:\n    countys: { counter: 家 }\n`;
    const { faults } = readCampaign(wrong, 'assessment.yaml', ['county', 'bureau']);
    const told = faults.map((fault) => `${faultLine(fault, language)}\n`);
    expect(told.join('')).toBe(codeBlocksOf(page).at(-1)?.text);
  });
});

/** Every text of a plan, wherever it lies. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}
