import { toText } from '../../model/exact/index.ts';
import type { LevelFacts } from '../../model/facts.ts';
import type { ClassResult, IndicatorInfo } from '../../model/result.ts';
import type { Indicator, Level, SchemeClass } from '../../model/scheme/index.ts';
import type { ScoredClass } from '../score-class.ts';
import { ruleWords, type NameOf } from '../words/rule-words.ts';
import { namesOf } from './names.ts';

/** A class without its units: what was measured by which rules, and how many got which grade. */
export function classSummary(scored: ScoredClass): Omit<ClassResult, 'units'> {
  const { rules, standings } = scored;
  const grades = rules.grades?.labels ?? [];
  return {
    id: rules.id,
    name: rules.name,
    points: rules.points === null ? null : toText(rules.points),
    columns: rules.shown.map((column) => column.column),
    labels: grades,
    ranks: rules.ranking.hidden ? 'hidden' : rules.ranking.ties,
    statistics: {
      units: standings.length,
      ranked: standings.filter((standing) => standing.rank !== null).length,
      incomplete: standings.filter((standing) => standing.state === 'incomplete').length,
      grades: grades.map((grade) => ({
        grade,
        count: standings.filter((standing) => standing.grade === grade).length,
      })),
    },
    inputs: inputInfos(rules, scored.facts),
    indicators: levelsOf(rules).flatMap(({ level, nameOf }) => indicatorInfos(level, nameOf)),
  };
}

/** The inputs of a level and of those below it, with the columns that were handed in for them. */
function inputInfos(level: Level, facts: LevelFacts | undefined): ClassResult['inputs'] {
  const own = level.inputs.map(({ id, name, source, table }) => {
    const header = facts?.headers?.[id];
    return { id, name, level: level.id, from: source.from, table, ...(header !== undefined && { header }) };
  });
  return [...own, ...level.children.flatMap((child) => inputInfos(child, facts?.children[child.id]))];
}

/** A class and the levels below it, each before its own children. */
function levelsOf(rules: SchemeClass): { level: Level; nameOf: NameOf }[] {
  const from = (level: Level, above: NameOf | null): { level: Level; nameOf: NameOf }[] => {
    const nameOf = namesOf(level, above);
    return [{ level, nameOf }, ...level.children.flatMap((child) => from(child, nameOf))];
  };
  return from(rules, null);
}

function indicatorInfos(level: Level, nameOf: NameOf): IndicatorInfo[] {
  const infos = (indicators: readonly Indicator[], parent: string | null): IndicatorInfo[] =>
    indicators.flatMap((indicator) => [
      {
        id: indicator.id,
        name: indicator.name,
        parent,
        level: level.id,
        kind: indicator.kind,
        points: indicator.points === null ? null : toText(indicator.points),
        rule: ruleWords(indicator.rule, nameOf),
        ...indicator.provenance,
      },
      ...infos(indicator.items, indicator.id),
    ]);
  return infos(level.indicators, null);
}
