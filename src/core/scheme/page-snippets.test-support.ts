import { readFileSync } from 'node:fs';
import type { Fault } from '../model/fault.ts';
import { readScheme } from './index.ts';

/** The page that is the contract, and the examples in it. */
export const PAGE = readFileSync(new URL('../../../docs/scheme-language.md', import.meta.url), 'utf8');

export interface Snippet {
  /** Line of the page. */
  line: number;
  text: string;
}

/** Every YAML example of the page; several in one block are divided by `---`. Lines with `…` stand for anything and are left out. */
export function snippetsOf(page: string): Snippet[] {
  const snippets: Snippet[] = [];
  for (const block of page.matchAll(/^```yaml\n(.*?)^```$/gmsu)) {
    let line = page.slice(0, block.index).split('\n').length + 1;
    for (const text of (block[1] ?? '').split(/^---\n/mu)) {
      snippets.push({ line, text: text.replaceAll(/^[^\n#]*…[^\n]*\n/gmu, '') });
      line += text.split('\n').length;
    }
  }
  return snippets;
}

/** What an example reads without telling where it comes from, added until it stands alone. */
interface Surroundings {
  names: Set<string>;
  children: Set<string>;
  hasVeto: boolean;
  hasGrades: boolean;
  /** The names are indicators with points, because their full points are needed. */
  areIndicators: boolean;
}

/** The faults of an example in the smallest scheme around it. */
export function faultsOf({ text }: Snippet): Fault[] {
  const { faults } = readScheme(schemeAround(text), 'page');
  return faults.length === 0 || text.startsWith('kaoping:') ? faults : faultsInSurroundings(text);
}

/** The scheme of which an example is the whole, the classes, or the one class. */
export function schemeAround(text: string): string {
  if (text.startsWith('kaoping:')) return text;
  return `${HEAD}${text.startsWith('classes:') ? text : inClass(text.split('\n'))}`;
}

const HEAD = 'kaoping: 1\nid: page\nversion: 1\ntitle: 例\nsource: 例\nverified: true\n';

function inClass(lines: string[]): string {
  return ['classes:\n  - id: portal\n    name: 例', ...lines].join('\n    ');
}

function faultsInSurroundings(text: string): Fault[] {
  const around: Surroundings = {
    names: new Set(),
    children: new Set(),
    hasVeto: false,
    hasGrades: false,
    areIndicators: false,
  };
  for (;;) {
    const { faults } = readScheme(surround(text, around), 'page');
    const before = JSON.stringify(around, (_key, part: unknown) => (part instanceof Set ? [...part] : part));
    for (const fault of faults) supply(fault, around);
    const after = JSON.stringify(around, (_key, part: unknown) => (part instanceof Set ? [...part] : part));
    if (before === after) return faults;
  }
}

function supply({ code, message }: Fault, around: Surroundings): void {
  const [, name = ''] = /named "(.*)"/u.exec(message.en) ?? [];
  if (code === 'unknown-name') (message.en.includes('no children') ? around.children : around.names).add(name);
  if (code === 'no-vetoes') around.hasVeto = true;
  if (code === 'needs-full') around.areIndicators = true;
  if (code === 'misplaced-field' && message.en.includes('has no grades')) around.hasGrades = true;
}

function surround(text: string, around: Surroundings): string {
  const own = sectionsOf(text);
  const sections: Record<string, string> = { ...standardSections(text, around), ...own };
  if (around.areIndicators) sections.indicators = groupOf(around) + (own.indicators ?? '');
  const body = Object.entries(sections).map(([name, content]) => `${name}:${content}`);
  return HEAD + inClass(body.join('\n').trim().split('\n'));
}

/** Fields of a class with what is written under them. A rule is that of an indicator. */
function sectionsOf(text: string): Record<string, string> {
  const sections: Record<string, string> = {};
  for (const [, name = '', content = ''] of text.matchAll(/^(\w+):(.*?)(?=^\w|$(?![\s\S]))/gmsu)) {
    if (name !== 'rule') sections[name] = content.trimEnd();
    else
      sections.indicators = `\n  - id: page_x\n    name: 例\n    points: 100\n    rule:${content.replaceAll('\n', '\n    ')}`;
  }
  return sections;
}

function standardSections(text: string, around: Surroundings): Record<string, string> {
  const veto = '\n  - { id: page_veto, name: 否决, kind: veto, rule: { column: 否决 } }';
  return {
    total: ' 1',
    ...(around.hasVeto ? { indicators: veto } : {}),
    ...(around.hasGrades
      ? { grades: ` { labels: [${labelsIn(text)}], value: "'${labelsIn(text).split(', ')[0]}'" }` }
      : {}),
    ...(around.children.size > 0
      ? { children: [...around.children].map((child) => childOf(child, text, around)).join('') }
      : {}),
    ...(around.names.size > 0 && !around.areIndicators ? { inputs: inputsOf(text, around) } : {}),
  };
}

function groupOf({ names }: Surroundings): string {
  const items = [...names].map((id) => `\n      - { id: ${id}, name: ${id}, points: 5, rule: { column: ${id} } }`);
  return `\n  - id: page_group\n    name: 组\n    items:${items.join('')}`;
}

function childOf(name: string, text: string, around: Surroundings): string {
  return `\n  ${name}:\n    inputs:${inputsOf(text, around).replaceAll('\n', '\n    ')}\n    total: 1`;
}

function inputsOf(text: string, { names }: Surroundings): string {
  if (names.size === 0) return ' {}';
  return [...names].map((name) => `\n  ${name}: ${isText(name, text) ? '{ type: text }' : '{}'}`).join('');
}

/** Compared with a text, matched against texts, or the grade itself. */
function isText(name: string, text: string): boolean {
  return new RegExp(`${name}\\s*(!?=|in)\\s*\\(?'|of: ${name}, match|^  value: ${name}\\b`, 'mu').test(text);
}

function labelsIn(text: string): string {
  return [...new Set([...text.matchAll(/grade: ([^\s,}]+)/gu)].map(([, label]) => label))].join(', ') || '甲';
}
