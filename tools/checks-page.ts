// `node tools/checks-page.ts` writes the checks into docs/checks.md and docs/zh/checks.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { CHECKS, paramsOf } from '../src/core/checks/index.ts';
import { CHECK_PARTS, CHECK_STAGES, CHECK_WORDS } from '../src/cli/check-words.ts';
import type { AnyCheck } from '../src/core/model/check.ts';
import type { Language, Text } from '../src/core/model/text.ts';

export const CHECKS_PAGES: Record<Language, URL> = {
  en: new URL('../docs/checks.md', import.meta.url),
  zh: new URL('../docs/zh/checks.md', import.meta.url),
};

const BEGIN = '<!-- checks: written by `node tools/checks-page.ts`, not by hand -->';
const END = '<!-- end of checks -->';

const COLON: Text = { en: ': ', zh: '：' };

/** The page with all checks, as the code has them, put between its marks. */
export function withChecks(page: string, language: Language): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`the page lacks the marks ${BEGIN} and ${END}`);
  const parts = [
    `## ${CHECK_WORDS.list[language]}`,
    listOf(language),
    ...CHECKS.map((check) => sectionOf(check, language)),
  ];
  return `${page.slice(0, begin + BEGIN.length)}\n\n${parts.join('\n\n')}\n\n${page.slice(end)}`;
}

function listOf(language: Language): string {
  const rows = CHECKS.map(({ id, name, stage }) => [
    `[${id}](#${id})`,
    escaped(name[language]),
    CHECK_STAGES[stage][language],
  ]);
  return tableOf([CHECK_WORDS.id[language], CHECK_WORDS.name[language], CHECK_WORDS.stage[language]], rows);
}

function sectionOf(check: AnyCheck, language: Language): string {
  const { id, name, stage, version, docs } = check;
  const colon = COLON[language];
  const state =
    language === 'zh'
      ? `${CHECK_STAGES[stage].zh}，第 ${version} 版。`
      : `${CHECK_STAGES[stage].en}, version ${version}.`;
  const point = (title: string, text: string) => `- **${title}**${colon}${escaped(text)}`;
  const isSure = docs.clause.verified ? '' : CHECK_WORDS.unverified[language];
  const points = [
    ...CHECK_PARTS.map(([part, title]) => point(title[language], docs[part][language])),
    point(CHECK_WORDS.clause[language], `${docs.clause.text}${isSure}`),
  ];
  return [
    `## ${id}`,
    `**${escaped(name[language])}**${colon}${state}`,
    points.join('\n'),
    paramsText(check, language),
  ].join('\n\n');
}

function paramsText(check: AnyCheck, language: Language): string {
  const params = paramsOf(check);
  if (params.length === 0) return CHECK_WORDS.noParams[language];
  const rows = params.map(({ name, value, meaning }) => [
    `\`${name}\``,
    value === '' ? '—' : `\`${value}\``,
    escaped(meaning[language]),
  ]);
  return tableOf([CHECK_WORDS.parameter[language], CHECK_WORDS.value[language], CHECK_WORDS.meaning[language]], rows);
}

function tableOf(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headers, headers.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Signs that Markdown would take for its own, outside of code. */
function escaped(text: string): string {
  return text
    .split(/(`[^`]*`)/u)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[<>*_|[\]\\]/gu, String.raw`\$&`)))
    .join('');
}

if (import.meta.main) {
  for (const [language, page] of Object.entries(CHECKS_PAGES) as [Language, URL][]) {
    writeFileSync(page, withChecks(readFileSync(page, 'utf8'), language));
  }
}
