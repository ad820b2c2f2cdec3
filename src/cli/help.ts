import type { Language, Text } from '../core/model/text.ts';
import type { Palette } from './colour.ts';
import type { Command, CommandEntry, OptionSpec, OptionSpecs } from './command.ts';
import { padToWidth, displayWidth } from './display-width.ts';
import { EXIT_CODES } from './exit-codes.ts';

/** Options that every command takes. */
export const GLOBAL_OPTIONS = {
  help: { type: 'boolean', short: 'h', text: { zh: '显示帮助', en: 'show help' } },
  lang: {
    type: 'string',
    value: 'zh|en',
    choices: ['zh', 'en'],
    text: { zh: '提示语言；默认取自系统区域设置', en: 'language of messages; by default that of the locale' },
  },
} as const satisfies OptionSpecs;

const VERSION_OPTION = { version: { type: 'boolean', text: { zh: '显示版本', en: 'print the version' } } } as const;

const WHAT_IT_IS: Text = {
  zh: '考评：政府网站与政务新媒体考评，从指标体系到通报',
  en: 'Kaoping: assessment of government websites and new media, from the indicator scheme to the published notice',
};

const HEADINGS = {
  usage: { zh: '用法：', en: 'Usage:' },
  commands: { zh: '命令：', en: 'Commands:' },
  arguments: { zh: '参数：', en: 'Arguments:' },
  options: { zh: '选项：', en: 'Options:' },
  examples: { zh: '示例：', en: 'Examples:' },
  exits: { zh: '退出码：', en: 'Exit codes:' },
} as const satisfies Record<string, Text>;

interface HelpStyle {
  language: Language;
  colour: Palette;
}

/** A group of commands (`scheme`) with the examples of all. */
interface CommandGroup {
  name: string;
  examples: Command['examples'];
}

/** What `kaoping` alone prints, or `kaoping scheme` for the commands of one group. */
export function overviewHelp(entries: readonly CommandEntry[], style: HelpStyle, group?: CommandGroup): string {
  const { language } = style;
  const call = group === undefined ? 'kaoping' : `kaoping ${group.name}`;
  const parts = [
    ...(group === undefined ? [WHAT_IT_IS[language]] : []),
    section(style, 'usage', [
      [`${call} ${{ zh: '命令 [参数] [选项]', en: 'COMMAND [ARGUMENTS] [OPTIONS]' }[language]}`, ''],
    ]),
    section(style, 'commands', [
      ...entries.map(({ name, summary }): Row => [name, summary[language]]),
      ...(group === undefined
        ? [['help', { zh: '显示某个命令的帮助', en: 'show the help of a command' }[language]] satisfies Row]
        : []),
    ]),
    section(style, 'options', optionRows({ ...GLOBAL_OPTIONS, ...VERSION_OPTION }, language)),
  ];
  if (group === undefined) {
    parts.push(
      section(style, 'examples', [
        [
          'kaoping assess examples/chaozhou-2019 --out out',
          {
            zh: '由分数表得到排名、等次和通报',
            en: 'from the table of scores to ranking, grades and notice',
          }[language],
        ],
        ['kaoping help assess', { zh: 'assess 的全部用法', en: 'all about assess' }[language]],
      ]),
    );
  } else {
    parts.push(section(style, 'examples', exampleRows(group.examples, language)));
  }
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** What `kaoping COMMAND --help` prints. */
export function commandHelp(entry: CommandEntry, command: Command, style: HelpStyle): string {
  const { language } = style;
  const summary = entry.summary[language];
  const parts = [
    [`kaoping ${entry.name}: ${summary}`, command.description?.[language]].filter(Boolean).join('\n\n'),
    section(style, 'usage', [[usageLine(entry.name, command, language), '']]),
    section(
      style,
      'arguments',
      (command.arguments ?? []).map((spec): Row => [spec.name, spec.text[language]]),
    ),
    section(style, 'options', optionRows({ ...command.options, ...GLOBAL_OPTIONS }, language)),
    section(style, 'examples', exampleRows(command.examples, language)),
    section(style, 'exits', exitRows(command, language)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** `kaoping score SCHEME TABLE... --out DIR [options]`. */
export function usageLine(name: string, command: Command, language: Language): string {
  const words = (command.arguments ?? []).map((spec) => {
    const word = spec.many ? `${spec.name}...` : spec.name;
    return spec.optional ? `[${word}]` : word;
  });
  const required = Object.entries(command.options ?? {})
    .filter(([, spec]) => spec.required)
    .map(([option, spec]) => `--${option} ${spec.value ?? 'VALUE'}`);
  return ['kaoping', name, ...words, ...required, { zh: '[选项]', en: '[OPTIONS]' }[language]].join(' ');
}

type Row = [left: string, right: string];

function section(style: HelpStyle, heading: keyof typeof HEADINGS, rows: readonly Row[]): string {
  if (rows.length === 0) {
    return '';
  }
  const width = Math.max(...rows.map(([left]) => displayWidth(left)));
  const lines = rows.map(([left, right]) => `  ${padToWidth(left, width)}  ${right}`.trimEnd());
  return [style.colour.bold(HEADINGS[heading][style.language]), ...lines].join('\n');
}

function exampleRows(examples: Command['examples'], language: Language): Row[] {
  return examples.map(({ call, text }): Row => [`kaoping ${call}`, text[language]]);
}

function optionRows(specs: OptionSpecs, language: Language): Row[] {
  return Object.entries(specs).map(([name, spec]) => [optionWord(name, spec), optionText(spec, language)]);
}

function optionWord(name: string, spec: OptionSpec): string {
  const short = spec.short === undefined ? '' : `-${spec.short}, `;
  const value = spec.type === 'boolean' ? '' : ` ${spec.value ?? 'VALUE'}`;
  return `${short}--${name}${value}`;
}

function optionText(spec: OptionSpec, language: Language): string {
  const required = { zh: '（必需）', en: ' (required)' }[language];
  const many = { zh: '（可重复）', en: ' (may be repeated)' }[language];
  return `${spec.text[language]}${spec.required ? required : ''}${spec.many ? many : ''}`;
}

function exitRows(command: Command, language: Language): Row[] {
  const own = new Map((command.exits ?? []).map(({ exit, text }) => [exit, text[language]]));
  const usual = new Map(
    EXIT_CODES.filter(({ exit }) => exit !== 1 && exit !== 4).map(({ exit, text }) => [exit, text[language]]),
  );
  return [...new Map([...usual, ...own])]
    .toSorted(([left], [right]) => left - right)
    .map(([exit, text]) => [String(exit), text]);
}
