import type { ChildData, ClassData, LevelRowData, RowData, UnitData } from '../data/report-data.ts';
import { MARK_INCOMPLETE, MARK_UNPUBLISHED } from '../data/report-data.ts';
import { type Content, type Markup, markup } from '../markup.ts';
import { dimensionBars } from './dimension-bars.ts';
import { inputsTable, storyNote, valuesTable } from './inputs-table.ts';
import { cellMarkup, linesTable, whyOpen } from './lines-table.ts';
import { gradeLabel } from './ranking-table.ts';

/** Everything that is known about one unit: its place, what was decided about it, and every line back to the facts. */
export function unitSheet(group: ClassData, row: RowData, unit: UnitData): Markup {
  const [level] = group.levels;
  if (level === undefined) return markup``;
  return markup`${sheetHead(group, row, unit)}${decisions(group, row, unit)}${section('总分怎样得出', storyNote(unit.totalHow, group.patterns))}${section('各维度得分', dimensionBars(group, unit.lines), legend())}${section(
    '逐项得分',
    linesTable(level, unit.lines, { patterns: group.patterns, compared: true }),
    markup`<p class="foot">指标未另注来源的，均出自：${group.source}</p>`,
  )}${children(group, unit, 3)}${section('原始数据与佐证', inputsTable(level, unit, group.patterns))}${section('计算中间值', valuesTable(level, unit, group.patterns))}`;
}

function legend(): Markup {
  return markup`<p class="foot">条长为得分占满分的比例，不足 60% 的为橙色；竖线为本类平均。</p>`;
}

function sheetHead(group: ClassData, row: RowData, unit: UnitData): Markup {
  const [name, short, rank, total, grade, , marks, , within] = row;
  const fields: [string, Content][] = [
    ['总分', markup`<b>${total}</b>${unit.exact !== undefined && markup` <small>未舍入 ${unit.exact}</small>`}`],
    [
      '名次',
      group.ranked &&
        markup`<b>${rank ?? '—'}</b> <small>${group.grouped ? '组内名次，' : ''}本类共 ${group.units} 个单位</small>`,
    ],
    ['等次', group.grades.length > 0 && markup`<b>${gradeLabel(grade, group)}</b>`],
    ['组别', group.grouped && within],
    ['简称', short],
    ['状态', (marks & MARK_INCOMPLETE) !== 0 && '待补全'],
    ['公布', (marks & MARK_UNPUBLISHED) !== 0 && '不在公布的名次之内'],
  ];
  const shown = fields.filter(([, content]) => content !== false && content !== null);
  return markup`<p class="class-name">${group.name}</p><h2 id="sheet-title" tabindex="-1">${name}</h2><dl class="standing">${shown.map(
    ([word, content]) => markup`<div><dt>${word}</dt><dd>${content}</dd></div>`,
  )}</dl>`;
}

function decisions(group: ClassData, [, , , , , , , outcome]: RowData, unit: UnitData): Content {
  const because = group.outcomes[outcome];
  return [
    because !== undefined && markup`<div class="notice strong"><h3>适用否决或底线规则</h3><p>${because}</p></div>`,
    unit.missing !== undefined &&
      markup`<div class="notice"><h3>须先补全</h3><ul>${unit.missing.map((one) => markup`<li>${one}</li>`)}</ul></div>`,
    unit.corrections !== undefined &&
      markup`<div class="notice"><h3>更正与调整</h3><ul>${unit.corrections.map((one) => markup`<li>${one}</li>`)}</ul></div>`,
  ];
}

function section(title: string, content: Markup | null, foot: Markup | null = null): Markup | null {
  return content === null ? null : markup`<section><h3>${title}</h3>${content}${foot}</section>`;
}

/** Accounts, quarters, sites … with their own lines, and their children in turn. */
function children(group: ClassData, row: LevelRowData, depth: number): Content {
  return (row.children ?? []).map(([level, list]) => {
    const name = group.levels[level]?.id ?? '';
    const title =
      depth === 3
        ? markup`<h3>下级对象：${name}（${list.length} 个）</h3>`
        : markup`<h4>${name}（${list.length} 个）</h4>`;
    return markup`<section>${title}${list.map((child) => childSheet(group, child, { at: level, depth }))}</section>`;
  });
}

function childSheet(group: ClassData, child: ChildData, { at, depth }: { at: number; depth: number }): Markup {
  const level = group.levels[at];
  const open = whyOpen(child.total);
  return markup`<details class="child"><summary><span>${child.key}</span>${
    child.outcome !== undefined && markup` <span class="tag">${child.outcome}</span>`
  }<b>${cellMarkup(child.total)}</b></summary>${open !== null && markup`<p class="note"><span>未检测</span>${open}</p>`}${storyNote(child.totalHow, group.patterns)}${
    level !== undefined && [
      linesTable(level, child.lines, { patterns: group.patterns, compared: false }),
      inputsTable(level, child, group.patterns),
      valuesTable(level, child, group.patterns),
    ]
  }${children(group, child, depth + 1)}</details>`;
}
