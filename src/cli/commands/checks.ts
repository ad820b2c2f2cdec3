import { CHECKS, checkById, paramsOf } from '../../core/checks/index.ts';
import { AppError } from '../../core/model/app-error.ts';
import type { AnyCheck } from '../../core/model/check.ts';
import { nearestName } from '../../core/model/nearest.ts';
import type { Language } from '../../core/model/text.ts';
import { CHECK_PARTS, CHECK_STAGES, CHECK_WORDS } from '../check-words.ts';
import type { Palette } from '../colour.ts';
import { defineCommand } from '../command.ts';
import { terminalTable } from '../terminal-table.ts';

export const checks = defineCommand({
  description: {
    zh: '列出全部检查项；给出 ID 时说明这一项：查什么、为什么、依据、怎样测、查不出什么、怎么办，以及可由方案设定的参数。docs/zh/checks.md 内容相同。',
    en: 'Lists the checks; with an ID tells all about one: what, why, clause, how it is measured, what it cannot see, what to do, and the thresholds that a scheme can set. docs/checks.md says the same.',
  },
  arguments: [{ name: 'ID', text: { zh: '检查项', en: 'a check' }, optional: true }],
  examples: [
    { call: 'checks', text: { zh: '全部检查项', en: 'all of them' } },
    { call: 'checks broken-links', text: { zh: '其中一项', en: 'one of them' } },
  ],
  run({ args, stdout, language, colour }) {
    const [id] = args;
    stdout.write(id === undefined ? listText(language, colour) : pageText(named(id), language, colour));
    return Promise.resolve(0);
  },
});

function listText(language: Language, colour: Palette): string {
  const columns = [CHECK_WORDS.id, CHECK_WORDS.name, CHECK_WORDS.stage, CHECK_WORDS.what].map((title) => ({
    title: title[language],
  }));
  const rows = CHECKS.map(({ id, name, stage, docs }) => [
    id,
    name[language],
    CHECK_STAGES[stage][language],
    docs.what[language],
  ]);
  return terminalTable(columns, rows, colour);
}

function named(id: string): AnyCheck {
  const check = checkById(id);
  if (check !== undefined) return check;
  const nearest = nearestName(
    id,
    CHECKS.map((each) => each.id),
  );
  throw nearest === undefined
    ? new AppError('check-unknown', { check: id })
    : new AppError('check-misspelt', { check: id, nearest });
}

function pageText(check: AnyCheck, language: Language, colour: Palette): string {
  const { id, name, stage, version, docs } = check;
  const isSure = docs.clause.verified ? '' : CHECK_WORDS.unverified[language];
  const part = (title: string, text: string) => `${colour.bold(title)}\n  ${text}\n`;
  const state =
    language === 'zh' ? `${CHECK_STAGES[stage].zh}，第 ${version} 版` : `${CHECK_STAGES[stage].en}, version ${version}`;
  return [
    `${colour.bold(id)}  ${name[language]}  ${colour.dim(state)}\n`,
    ...CHECK_PARTS.map(([key, title]) => part(title[language], docs[key][language])),
    part(CHECK_WORDS.clause[language], `${docs.clause.text}${isSure}`),
    ...paramsText(check, language, colour),
  ].join('\n');
}

function paramsText(check: AnyCheck, language: Language, colour: Palette): string[] {
  const params = paramsOf(check);
  if (params.length === 0) return [];
  const columns = [CHECK_WORDS.parameter, CHECK_WORDS.value, CHECK_WORDS.meaning].map((title) => ({
    title: title[language],
  }));
  const rows = params.map(({ name, value, meaning }) => [name, value === '' ? '—' : value, meaning[language]]);
  return [terminalTable(columns, rows, colour)];
}
