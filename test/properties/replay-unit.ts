import type { ChildResult, ClassResult, UnitResult } from '../../src/core/model/result.ts';
import { cellText } from './compare-result.ts';
import { replayStory } from './replay-story.ts';
import type { Replay } from './replay-story.ts';

/** Computes every story of a unit and of its children again, from `result.json` alone. */
export function replayUnit(group: ClassResult, unit: UnitResult): Replay {
  const own = replayRow(group, group.id, unit);
  const below = Object.entries(unit.children ?? {}).flatMap(([level, children]) =>
    children.map((child) => replayRow(group, level, child)),
  );
  return joined([own, ...below], unit.unit);
}

function joined(replays: readonly Replay[], name: string): Replay {
  return {
    faults: replays.flatMap(({ faults }) => faults.map((fault) => `${name}: ${fault}`)),
    computed: replays.reduce((sum, { computed }) => sum + computed, 0),
  };
}

type Row = Pick<ChildResult, 'inputs' | 'values' | 'hows' | 'lines' | 'total' | 'totalHow' | 'outcome'>;

function replayRow(group: ClassResult, level: string, row: Row): Replay {
  const figures = figuresByName(group, level, row);
  const figureOf = (name: string) => figures.get(name);
  const stories = [
    ...row.lines.map(({ indicator, points, how }) => ({ name: indicator, stated: cellText(points), how })),
    ...Object.entries(row.hows ?? {}).map(([name, how]) => ({
      name,
      stated: cellText(row.values?.[name] ?? null),
      how,
    })),
    { name: 'total', stated: hasOutcome(row) ? null : cellText(row.total), how: row.totalHow },
  ];
  return joined(
    stories.flatMap(({ how, ...told }) => (how === undefined ? [] : [replayOne(how, { ...told, figureOf })])),
    level,
  );
}

/** Outcomes, decided or open, may have changed the total after its story. */
function hasOutcome({ outcome, total }: Row): boolean {
  return outcome !== undefined || (total !== null && typeof total !== 'string');
}

interface Told {
  name: string;
  stated: string | null;
  figureOf: (name: string) => string | undefined;
}

/** A story in which something is not known yet tells what is known, and comes to nothing. */
function replayOne(how: string, { name, stated, figureOf }: Told): Replay {
  const isOpen = how.includes('未检测');
  const replay = isOpen ? { faults: [], computed: 0 } : replayStory(how, figureOf);
  const result = how.slice(how.lastIndexOf(' = ') + ' = '.length);
  if (stated !== null && stated !== result) {
    replay.faults.push(`${name} is ${stated}, but its story ends in ${result}`);
  }
  return replay;
}

/** Figures of a row by the names that stories use. */
function figuresByName(group: ClassResult, level: string, row: Row): Map<string, string> {
  const named = new Map(
    [...group.inputs, ...group.indicators].filter((one) => one.level === level).map(({ id, name }) => [id, name]),
  );
  const cells = [
    ...Object.entries(row.inputs),
    ...Object.entries(row.values ?? {}),
    ...row.lines.map(({ indicator, points }) => [indicator, points] as const),
  ];
  return new Map(cells.map(([id, cell]) => [named.get(id) ?? id, cellText(cell)]));
}
