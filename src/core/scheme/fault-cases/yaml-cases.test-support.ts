import { HEAD, inClass, type FaultCase } from './marked-text.test-support.ts';

const DEEP = `${'['.repeat(64)}⟦too-deep⟧[${']'.repeat(65)}`;
/** Each line holds ten of the line before. */
const LAUGHS = Array.from({ length: 6 }, (_, index) => {
  const items = Array.from({ length: 10 }, () => `*a${index}`).join(', ');
  return `a${index + 1}: &a${index + 1} ${index === 5 ? '⟦alias-expansion⟧' : ''}[${items}]`;
}).join('\n');

/** Faults of the file itself. */
export const YAML_CASES: readonly FaultCase[] = [
  ['a file beyond 1 MB', `⟦too-large⟧${'# x\n'.repeat(250_001)}`],
  ['nothing', '⟦empty-file⟧'],
  ['only a comment', '⟦empty-file⟧# later\n'],
  ['a control character', `kaoping: 1\nid: a⟦control-character⟧\u0007b\n`],
  [
    'a control character that is spelled',
    `${HEAD}issuer: ⟦control-character⟧"a\\0b"\nclasses: [{ id: a, name: 甲, total: none }]\n`,
  ],
  ['a tab as indentation', `classes:\n⟦yaml-tab⟧\t- id: a\n`],
  ['two tabs', `classes:\n⟦yaml-tab⟧\t- id: a\n⟦yaml-tab⟧\t- id: b\n`],
  ['an indentation that fits no level', `classes:\n  a:\n    b: 1\n   ⟦yaml-indent⟧c: 1\n`],
  ['a quote that is not closed', `title: "示例⟦yaml-unclosed⟧`],
  ['a bracket that is not closed', `labels: [优秀, 良好\n⟦yaml-unclosed⟧id: a\n`],
  ['a bracket too many', `labels: [优秀]⟦yaml-unclosed⟧]\n`],
  ['quotes in the middle of a formula inside braces', `x: { if: region in ('东', '西'⟦yaml-unclosed⟧), by: 1 }\n`],
  ['a name without a colon', `classes:\n  - id: a\n    ⟦yaml-syntax⟧name 甲\n    table: b\n`],
  ['a text that begins with @', `title: ⟦yaml-reserved-character⟧@示例\n`],
  ['a colon in a text', `title: ⟦yaml-syntax⟧示例: 第二\n`],
  ['two documents', `id: a\n⟦yaml-multiple-documents⟧---\nid: b\n`],
  ['a tag', `id: ⟦yaml-tag⟧!!str a\n`],
  ['a directive', `⟦yaml-tag⟧%YAML 1.2\n---\nid: a\n`],
  ['an alias without an anchor', `id: ⟦yaml-alias⟧*name\n`],
  ['an alias inside its own anchor', `id: &name [⟦yaml-alias⟧*name]\n`],
  ['brackets in brackets', `id: ${DEEP}\n`],
  ['dashes after dashes', `${'- '.repeat(64)}⟦too-deep⟧- a\n`],
  ['aliases of aliases', `a0: &a0 x\n${LAUGHS}\n`],
  ['a field twice', `${HEAD}⟦duplicate-key⟧title: 又一个\nclasses: [{ id: a, name: 甲, total: none }]\n`],
  ['a list as the name of a field', `${HEAD}? ⟦key-not-text⟧[a]\n: 1\nclasses: [{ id: a, name: 甲, total: none }]\n`],
  ['a merge key', inClass(`total: &t none\n⟦yaml-merge-key⟧<<: *t`)],
  [
    'a comma inside a formula inside braces',
    inClass(`inputs: { a: {} }\ntotal: { limit: ⟦unquoted-comma⟧max(a, 3), max: 5 }`),
  ],
  [
    'a comma inside a formula inside brackets',
    inClass(`inputs: { a: {} }\ntotal: { sum: [⟦unquoted-comma⟧max(a, 3), a] }`),
  ],
];
