import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { ClassResult, UnitResult } from '../../src/core/model/result.ts';
import { figuresOf, naiveFigures, ownFigures } from './compare-result.ts';
import type { Figures } from './compare-result.ts';
import { countedUnit, deductionPlan, worse } from './deduction-arbitrary.ts';
import { numberOf, order } from './naive-number.ts';
import { replayUnit } from './replay-unit.ts';
import { numberText, WORDS } from './rule-arbitrary.ts';
import { EVERYTHING, schemePlan, standingPlan, tiedUnits, unitRows } from './scheme-arbitrary.ts';
import { NUMBERS, TEXTS } from './scheme-plan.ts';
import type { SchemePlan, UnitRow } from './scheme-plan.ts';
import { scorePlan } from './score-plan.ts';

/** What has to hold for every scheme and every table. Each is checked for made-up ones. */
export const ENGINE_PROPERTIES: Record<string, fc.IProperty<unknown>> = {
  'every value, line, total, outcome, rank and grade is what naive arithmetic gives': property(
    fc.tuple(schemePlan(), unitRows),
    ([plan, rows]) => assert.deepEqual(figuresOf(classOf(plan, rows)), naiveFigures(plan, rows)),
  ),

  'ranks and grades are what comparing everybody with everybody gives': property(
    fc.tuple(standingPlan(), tiedUnits),
    ([plan, rows]) => assert.deepEqual(figuresOf(classOf(plan, rows)), naiveFigures(plan, rows)),
  ),

  'the story of every line and total comes to its figure when it is computed again from its text': property(
    fc.tuple(schemePlan(), unitRows),
    ([plan, rows]) => {
      const group = classOf(plan, rows);
      assert.deepEqual(
        group.units.flatMap((unit) => replayUnit(group, unit).faults),
        [],
      );
    },
  ),

  'the same inputs give the same bytes': property(fc.tuple(schemePlan(), unitRows), ([plan, rows]) => {
    const [first, second] = [scorePlan(plan, rows), scorePlan(plan, rows)];
    assert.equal(second.text, first.text);
    assert.deepEqual(second.ranking, first.ranking);
  }),

  'the order of the rows changes nothing unless the scheme says listed': property(
    fc
      .tuple(schemePlan({ ...EVERYTHING, usesListed: false }), unitRows)
      .chain(([plan, rows]) => fc.tuple(fc.constant(plan), fc.constant(rows), shuffled(rows))),
    ([plan, rows, others]) => {
      const before = inNoOrder(classOf(plan, rows), plan);
      assert.deepEqual(inNoOrder(classOf(plan, others), plan), before);
    },
  ),

  'without statistics over the class a unit scores the same whoever else is in it': property(
    fc.tuple(schemePlan({ ...EVERYTHING, hasCohort: false }), unitRows, fc.nat(5)),
    ([plan, rows, index]) => {
      const alone = rows[index % rows.length];
      const others = ownOf(classOf(plan, rows));
      for (const [name, figures] of ownOf(classOf(plan, alone === undefined ? [] : [alone]))) {
        assert.deepEqual([name, figures], [name, others.get(name)]);
      }
    },
  ),

  'what is known while a cell is untested stays as it is, whatever the cell turns out to be': property(
    fc.tuple(schemePlan({ ...EVERYTHING, asksUntested: false }), unitRows, anyCell()),
    ([plan, rows, cell]) => {
      const open = ownOf(classOf(plan, withCell(rows, { ...cell, text: '未检测' })));
      const known = ownOf(classOf(plan, withCell(rows, cell)));
      for (const [name, figures] of open) {
        for (const [figure, text] of Object.entries(figures)) {
          if (!text.includes('未检测') && !isOutcomeOfOpen(figure, figures)) {
            assert.deepEqual([name, figure, known.get(name)?.[figure]], [name, figure, text]);
          }
        }
      }
    },
  ),

  'a problem more never raises a total, and one less never lowers it': property(
    fc.tuple(deductionPlan({ withBands: true }), countedUnit, worse),
    ([plan, unit, { column, by }]) => {
      const cells = unit.cells.with(column, String(Number(unit.cells[column]) + by));
      assert.ok(order(totalOf(plan, { ...unit, cells }), totalOf(plan, unit)) <= 0);
    },
  ),

  'a count that does not apply never costs points': property(
    fc.tuple(deductionPlan({ withBands: false }), countedUnit, worse),
    ([plan, unit, { column }]) => {
      const cells = unit.cells.with(column, '');
      assert.ok(order(totalOf(plan, { ...unit, cells }), totalOf(plan, unit)) >= 0);
    },
  ),
};

function property<T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void): fc.IProperty<unknown> {
  return fc.property(arbitrary, check);
}

function classOf(plan: SchemePlan, rows: readonly UnitRow[]): ClassResult {
  const [group] = scorePlan(plan, rows).result.classes;
  if (group === undefined) throw new Error('no class');
  return group;
}

function ownOf(group: ClassResult): Map<string, Figures> {
  return new Map(group.units.map((unit) => [unit.unit, ownFigures(unit)]));
}

/** No outcome is told of a unit while it is open which one holds. */
function isOutcomeOfOpen(figure: string, figures: Figures): boolean {
  return figure === 'outcome' && figures['total'] === '未检测';
}

function shuffled(rows: readonly UnitRow[]): fc.Arbitrary<UnitRow[]> {
  const accounts = fc.tuple(
    ...rows.map((unit) => fc.shuffledSubarray(unit.accounts, { minLength: unit.accounts.length })),
  );
  return accounts
    .map((lists) => rows.map((unit, index) => ({ ...unit, accounts: lists[index] ?? [] })))
    .chain((units) => fc.shuffledSubarray(units, { minLength: units.length }));
}

/** A class without what only tells in which order rows came: accounts of a unit, and units where there is no ranking. */
function inNoOrder(group: ClassResult, plan: SchemePlan): UnitResult[] {
  const units = group.units.map((unit) => ({
    ...unit,
    children: { accounts: (unit.children?.['accounts'] ?? []).toSorted((a, b) => (a.key < b.key ? -1 : 1)) },
    // Stories list the children as they come.
    lines: unit.lines.map(({ indicator, points }) => ({ indicator, points })),
    hows: undefined,
    totalHow: undefined,
  }));
  return plan.ranking === null ? units.toSorted((a, b) => (a.unit < b.unit ? -1 : 1)) : units;
}

interface CellPlace {
  unit: number;
  column: number;
  text: string;
}

function anyCell(): fc.Arbitrary<CellPlace> {
  const columns = fc.nat(NUMBERS.length + TEXTS.length - 1);
  return fc.tuple(fc.nat(5), columns).chain(([unit, column]) =>
    fc.record({
      unit: fc.constant(unit),
      column: fc.constant(column),
      text: column < NUMBERS.length ? numberText : fc.constantFrom(...WORDS),
    }),
  );
}

function withCell(rows: readonly UnitRow[], { unit, column, text }: CellPlace): UnitRow[] {
  return rows.map((row, index) =>
    index === unit % rows.length ? { ...row, cells: row.cells.with(column, text) } : row,
  );
}

function totalOf(plan: SchemePlan, unit: UnitRow): ReturnType<typeof numberOf> {
  const total = classOf(plan, [unit]).units[0]?.total;
  if (typeof total !== 'string') throw new Error('no total');
  return numberOf(total);
}
