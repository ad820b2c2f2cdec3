import type { EvidenceData, LevelData, LevelRowData, PackedText } from '../data/report-data.ts';
import { type Markup, markup } from '../markup.ts';
import { cellMarkup, whyOpen } from './lines-table.ts';
import { unpackText } from './unpack-text.ts';

/** The facts behind the lines, each with where it came from and its evidence. */
export function inputsTable(level: LevelData, row: LevelRowData, patterns: readonly string[][]): Markup | null {
  if (level.inputs.length === 0) return null;
  const evidence = new Map(row.evidence ?? []);
  const rows = level.inputs.map(({ name, from }, index) => {
    const cell = row.inputs[index] ?? null;
    const open = whyOpen(cell);
    return markup`<tr><th scope="row">${name}${open !== null && markup`<p class="note"><span>未检测</span>${open}</p>`}${evidenceList(
      evidence.get(index) ?? [],
      patterns,
    )}</th><td>${from}</td><td class="num">${cellMarkup(cell)}</td></tr>`;
  });
  return markup`<table class="facts"><thead><tr><th scope="col">数据</th><th scope="col">取自</th><th scope="col" class="num">值</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** Values that the scheme computes on the way, and how. */
export function valuesTable(level: LevelData, row: LevelRowData, patterns: readonly string[][]): Markup | null {
  if (level.values.length === 0) return null;
  const rows = level.values.map((name, index) => {
    const cell = row.values[index] ?? null;
    return markup`<tr><th scope="row">${name}${storyNote(row.hows?.[index], patterns)}</th><td class="num">${cellMarkup(cell)}</td></tr>`;
  });
  return markup`<table class="facts"><thead><tr><th scope="col">中间值</th><th scope="col" class="num">值</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** How a value or total came about. */
export function storyNote(how: PackedText | null | undefined, patterns: readonly string[][]): Markup | null {
  return how === null || how === undefined
    ? null
    : markup`<p class="note"><span>计算</span>${unpackText(how, patterns)}</p>`;
}

function evidenceList(list: readonly EvidenceData[], patterns: readonly string[][]): Markup | null {
  if (list.length === 0) return null;
  return markup`<ul class="evidence">${list.map((one) => evidenceItem(one, patterns))}</ul>`;
}

function evidenceItem([table, line, text, url, sha256, seen]: EvidenceData, patterns: readonly string[][]): Markup {
  const where = [`${table} 第 ${line} 行`, seen ?? ''].filter((part) => part !== '').join('，');
  return markup`<li>${unpackText(text, patterns)} <small>（${where}）</small>${
    url !== null && evidenceLink(unpackText(url, patterns))
  }${sha256 !== null && markup`<code>SHA-256 ${sha256}</code>`}</li>`;
}

/** Only addresses of the web are links; anything else a table may hold (javascript:, file:, data:) is shown as text. */
export function evidenceLink(url: string): Markup {
  return /^https?:\/\/[^\s/]/i.test(url)
    ? markup`<a href="${url}" target="_blank" rel="noopener noreferrer">${url}</a>`
    : markup`<span>${url}</span>`;
}
