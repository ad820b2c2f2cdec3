import type { InspectionResult, InventoryEntry } from '../../../../core/model/inspection-result.ts';
import { LIMIT_REASONS } from '../../../../core/model/observation/index.ts';
import { dueWithin } from '../../../../core/reports/inspection/index.ts';
import { type Markup, markup } from '../markup.ts';

const MOST_SHOWN = 300;

/** The columns that were found, to be confirmed by a person, and what was left out. */
export function inventorySection({ inventory, limits }: InspectionResult): Markup {
  return markup`${inventory.length > 0 && inventoryPart(inventory)}${limits.length > 0 && limitsPart(limits)}`;
}

function inventoryPart(inventory: readonly InventoryEntry[]): Markup {
  return markup`<section class="panel"><h2>栏目清单 <small>待人工确认，见 site.yaml</small></h2>
<table class="wide"><thead><tr><th>栏目</th><th>类型</th><th class="n">条目</th><th>最新日期</th><th>更新期限</th><th>状况</th></tr></thead>
<tbody>${inventory.slice(0, MOST_SHOWN).map(inventoryRow)}</tbody></table>
<p class="foot">更新期限：有登记的按登记，没有的按方案或栏目类型；没有登记的栏目是否应更新，由人认定。${
    inventory.length > MOST_SHOWN && `共 ${inventory.length} 个，其余见 findings.xlsx。`
  }</p></section>
`;
}

const CONTENTS = { entries: '有内容', blank: '空白', unknown: '未能读取' };

function inventoryRow({ name, url, type, isRegistered, entries, newest, period, content }: InventoryEntry): Markup {
  return markup`<tr><td><a href="${url}" rel="noreferrer">${name === '' ? url : name}</a>${
    isRegistered && markup` <span class="tag">已登记</span>`
  }</td><td>${type}</td><td class="n">${entries}</td><td>${newest ?? '—'}</td><td>${dueWithin(period) || '—'}</td><td>${
    content === 'blank' ? markup`<span class="state bad">空白</span>` : CONTENTS[content]
  }</td></tr>
`;
}

function limitsPart(limits: InspectionResult['limits']): Markup {
  return markup`<section class="panel"><h2>未检查的部分</h2>
<table class="wide"><thead><tr><th>原因</th><th>地址</th><th class="n">涉及</th></tr></thead>
<tbody>${limits.slice(0, MOST_SHOWN).map(
    ({ reason, url, text, count }) =>
      markup`<tr><td>${LIMIT_REASONS[reason].zh}</td><td class="url">${text !== undefined && `${text} `}${url}</td><td class="n">${count}</td></tr>
`,
  )}</tbody></table></section>
`;
}
