import type { CheckDocs, CheckStage } from '../core/model/check.ts';
import type { Text } from '../core/model/text.ts';

/** Headings and words with which a check is told about, on the terminal and in the docs. */
export const CHECK_WORDS = {
  list: { zh: '检查项一览', en: 'The checks' },
  id: { zh: 'ID', en: 'ID' },
  name: { zh: '名称', en: 'Name' },
  stage: { zh: '阶段', en: 'Stage' },
  what: { zh: '查什么', en: 'What' },
  parameter: { zh: '参数', en: 'Parameter' },
  value: { zh: '默认值', en: 'Default' },
  meaning: { zh: '含义', en: 'Meaning' },
  clause: { zh: '依据', en: 'Clause' },
  unverified: { zh: '（未对照原文）', en: ' (not verified against the text)' },
  noParams: { zh: '没有参数。', en: 'No parameters.' },
} as const satisfies Record<string, Text>;

/** What a page about a check says, in its order; its clause stands behind. */
export const CHECK_PARTS: readonly [part: keyof Omit<CheckDocs, 'clause'>, title: Text][] = [
  ['what', CHECK_WORDS.what],
  ['why', { zh: '为什么', en: 'Why' }],
  ['how', { zh: '怎样测', en: 'How it is measured' }],
  ['cannotSee', { zh: '查不出什么', en: 'What it cannot see' }],
  ['advice', { zh: '怎么办', en: 'What to do' }],
];

export const CHECK_STAGES: Readonly<Record<CheckStage, Text>> = {
  trial: { zh: '试用', en: 'trial' },
  stable: { zh: '正式', en: 'stable' },
  retired: { zh: '停用', en: 'retired' },
};
