import { nameKey } from '../../model/name-key.ts';
import { nearestName } from '../../model/nearest.ts';
import { levelsBelow } from '../../model/scheme-tables/index.ts';
import type { Input, SchemeClass } from '../../model/scheme/index.ts';
import type { LevelRows } from './level-rows.ts';
import type { ListRow, RowList } from './list-row.ts';
import type { Report } from './report.ts';

/** A class whose rows have been read. */
export interface ReadClass {
  schemeClass: SchemeClass;
  rows: LevelRows;
}

interface ClassSubjects {
  units: LevelRows['indexOf'];
  ofUnits: ReadonlySet<string>;
  ofChildren: ReadonlySet<string>;
}

/** Comparing names is slow, and whoever has misspelt this many units has one cause. */
const SUGGESTED_UNITS = 50;

/** Reports every row of a list that no class has taken: nothing that was found or given may be lost unnoticed. */
export function reportUnusedRows(
  list: RowList<ListRow>,
  { from, classes, report }: { from: 'check' | 'marks'; classes: readonly ReadClass[]; report: Report },
): void {
  const subjects = classes.map((read) => subjectsOf(read, from));
  const known = new Set(subjects.flatMap(({ ofUnits, ofChildren }) => [...ofUnits, ...ofChildren]));
  const unitNames = unitSuggestions(classes);
  const unneeded = new Map<string, number>();
  for (const row of list.rows) {
    if (row.isUsed) continue;
    const { view, columns } = list;
    const details = {
      unit: view.text(row.row, columns.unit),
      child: view.text(row.row, columns.child),
      subject: view.text(row.row, columns.subject),
    };
    const place = (column: keyof typeof columns): ReturnType<typeof view.place> => view.place(row.row, columns[column]);
    const homes = subjects.filter(({ units }) => units.has(row.unit));
    const isOf = (level: 'ofUnits' | 'ofChildren'): boolean => homes.some((home) => home[level].has(row.subject));
    const nearest = known.has(row.subject) ? undefined : nearestName(details.subject, known);
    if (nearest !== undefined) {
      report.fault(from === 'check' ? 'unknown-check' : 'unknown-item', place('subject'), { ...details, nearest });
    } else if (homes.length === 0)
      report.fault('unknown-unit', place('unit'), { ...details, nearest: unitNames(details.unit) });
    else if (row.child !== '' && isOf('ofChildren')) report.fault('unknown-child', place('child'), details);
    else if (row.child !== '' && isOf('ofUnits')) {
      report.fault('child-not-taken', place('child'), { ...details, header: view.headerText(columns.child) });
    } else if (row.child === '' && isOf('ofChildren')) {
      report.fault('child-needed', place('subject'), { ...details, header: '检查对象' });
    } else unneeded.set(details.subject, (unneeded.get(details.subject) ?? 0) + 1);
  }
  if (unneeded.size > 0) noticeUnneeded(list.view.name, unneeded, report);
}

function subjectsOf({ schemeClass, rows }: ReadClass, from: 'check' | 'marks'): ClassSubjects {
  const [unitLevel, ...childLevels] = levelsBelow(schemeClass);
  const ofInputs = (inputs: readonly Input[]): Set<string> =>
    new Set(inputs.flatMap((input) => subjectOf(input, from)));
  return {
    units: rows.indexOf,
    ofUnits: ofInputs(unitLevel?.inputs ?? []),
    ofChildren: ofInputs(childLevels.flatMap(({ inputs }) => inputs)),
  };
}

function subjectOf({ source }: Input, from: 'check' | 'marks'): string[] {
  if (source.from === 'check' && from === 'check') return [nameKey(source.check)];
  return source.from === 'marks' && from === 'marks' ? [nameKey(source.item)] : [];
}

/** The unit that was probably meant. */
export function unitSuggestions(classes: readonly ReadClass[]): (name: string) => string | undefined {
  let left = SUGGESTED_UNITS;
  return (name) => {
    left -= 1;
    return left < 0
      ? undefined
      : nearestName(
          name,
          classes.flatMap(({ rows }) => rows.names),
        );
  };
}

function noticeUnneeded(table: string, unneeded: ReadonlyMap<string, number>, report: Report): void {
  const shown = [...unneeded].map(([subject, count]) => `${subject} ${count}`).join('、');
  report.notice({
    zh: `表“${table}”有方案没有用到的行（检查项或评分项、行数）：${shown}`,
    en: `The scheme has no use for some rows of the table “${table}” (check or item, rows): ${shown}`,
  });
}
