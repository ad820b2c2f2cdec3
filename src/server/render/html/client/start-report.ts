import { isNamed, readHash } from '../views/unit-hash.ts';
import { startRankingView } from './ranking-view.ts';
import { readClasses } from './read-data.ts';
import { startSheetDialog } from './sheet-dialog.ts';
import { startTabs } from './tabs.ts';

startReport();

/** Wakes the page: what the address names is shown now and whenever it changes. */
function startReport(): void {
  const sections = [...document.querySelectorAll<HTMLElement>('section.class')];
  const sources = readClasses(sections.length);
  const views = sections.flatMap((section, index) => {
    const source = sources[index];
    return source === undefined ? [] : [{ source, view: startRankingView(source.group, section) }];
  });
  const tabs = startTabs(sections);
  const dialog = startSheetDialog();
  let shown = 0;
  const follow = (): void => {
    const { classId, unit } = readHash(location.hash);
    const found = findUnit(sources, classId, unit);
    const named = sources.findIndex(({ group }) => group.id === classId);
    shown = found?.at ?? (named < 0 ? shown : named);
    tabs.show(shown);
    const target = found === null ? undefined : views[found.at];
    if (found === null || target === undefined) dialog.close();
    else dialog.open(target.source, found.number, target.view);
  };
  addEventListener('hashchange', follow);
  follow();
  document.documentElement.classList.add('ready');
}

/** The first unit of that name, in the class that is named or in any. */
function findUnit(
  sources: ReturnType<typeof readClasses>,
  classId: string | null,
  unit: string | null,
): { at: number; number: number } | null {
  if (unit === null) return null;
  for (const [at, { group }] of sources.entries()) {
    if (classId !== null && classId !== group.id) continue;
    const number = group.rows.findIndex((row) => isNamed(row[0], unit));
    if (number >= 0) return { at, number };
  }
  return null;
}
