import { type ClassData, MARK_INCOMPLETE } from '../data/report-data.ts';
import { type Markup, markup } from '../markup.ts';
import type { Wish } from '../views/arrange-rows.ts';
import { pageElement, write } from './page-element.ts';

export interface Tools {
  /** Says how many units were found. */
  update(found: number): void;
}

/** Search by name, grade and group above a ranking. */
export function startTools(element: HTMLElement, group: ClassData, onChange: (change: Partial<Wish>) => void): Tools {
  write(
    element,
    markup`${searchField()}${gradeField(group)}${groupField(group)}<span class="found" role="status"></span>`,
  );
  element.hidden = false;
  const field = (name: string): HTMLInputElement | HTMLSelectElement | null =>
    element.querySelector(`[name="${name}"]`);
  const search = field('search');
  search?.addEventListener('input', () => onChange({ name: search.value }));
  const grade = field('grade');
  grade?.addEventListener('change', () => onChange({ grade: wishedGrade(grade.value) }));
  const within = field('group');
  within?.addEventListener('change', () => onChange({ group: within.value === '' ? null : within.value.slice(1) }));
  const found = pageElement('.found', element);
  return {
    update(count) {
      found.textContent = count === group.units ? `共 ${count} 个单位` : `找到 ${count} 个，共 ${group.units} 个单位`;
    },
  };
}

function wishedGrade(value: string): Wish['grade'] {
  if (value === '') return null;
  return value === 'none' || value === 'open' ? value : Number(value);
}

function searchField(): Markup {
  return markup`<label>单位 <input type="search" name="search" placeholder="名称中的几个字" autocomplete="off"></label>`;
}

function gradeField(group: ClassData): Markup | null {
  const count = (grade: number): number => group.rows.filter((row) => row[4] === grade).length;
  const open = group.rows.filter((row) => (row[6] & MARK_INCOMPLETE) !== 0).length;
  const without = count(-1);
  if (group.grades.length === 0 && open === 0) return null;
  return markup`<label>等次 <select name="grade"><option value="">全部</option>${group.grades.map(
    (grade, index) => markup`<option value="${index}">${grade}（${count(index)}）</option>`,
  )}${group.grades.length > 0 && without > 0 && markup`<option value="none">无等次（${without}）</option>`}${
    open > 0 && markup`<option value="open">待补全（${open}）</option>`
  }</select></label>`;
}

/** The value of an option has a letter in front, so that a group without a name can be told from no choice. */
function groupField(group: ClassData): Markup | null {
  if (!group.grouped) return null;
  const groups = [...new Set(group.rows.map((row) => row[8]))];
  return markup`<label>组别 <select name="group"><option value="">全部</option>${groups.map(
    (name) => markup`<option value="=${name}">${name === '' ? '（未分组）' : name}</option>`,
  )}</select></label>`;
}
