import { MISSING_SHARE } from './rule.ts';
import type { Condition, Entry, Fold, Formula, Missing, Rule } from './rule.ts';
import { CHILD_NUMBERS, CHILD_TEXT, CHILD_VALUE, itemId, LABELS, NUMBERS, TEXTS, VALUES } from './scheme-plan.ts';
import type { GradesPlan, QuotaPlan, RankingPlan, SchemePlan, UnitRow } from './scheme-plan.ts';

type Json = string | number | boolean | null | Json[] | { [field: string]: Json | undefined };

/** The scheme as a person would write it, in JSON, which is YAML. */
export function schemeText(plan: SchemePlan): string {
  const own: Json = {
    id: 'portal',
    name: '门户',
    inputs: inputsOf(NUMBERS, TEXTS),
    children: { accounts: { key: '账号', ...childOf(plan) } },
    values: Object.fromEntries(plan.values.map((rule, index) => [VALUES[index] ?? '', ruleJson(rule)])),
    indicators: [
      ...plan.groups.map((items, group) => ({
        id: `g${group}`,
        name: `组${group}`,
        items: items.map((item, index) => itemJson(item, itemId(group, index))),
      })),
      { id: 'veto', name: '否决', kind: 'veto', rule: formulaText(plan.veto) },
    ],
    total: plan.total.kind === 'standard' ? undefined : ruleJson(plan.total.rule),
    outcomes: [
      ...plan.outcomes.map(({ if: test, total, grade, ranked }, index) => ({
        id: `o${index}`,
        if: conditionJson(test),
        total: typeof total === 'string' ? total : formulaText(total),
        grade: plan.grades === null ? undefined : (grade ?? undefined),
        ranked: ranked ?? undefined,
        because: '规定',
      })),
      { id: 'vetoed', if: 'vetoes > 0', total: 'missing', because: '否决' },
    ],
    ranking: plan.ranking === null ? undefined : rankingJson(plan.ranking),
    grades: plan.grades === null ? undefined : gradesJson(plan.grades),
  };
  const head = { kaoping: 1, id: 'made-up', version: 1, title: '试题', source: '自拟', verified: true };
  return JSON.stringify({ ...head, classes: [own] }, null, 1);
}

function inputsOf(numbers: readonly string[], texts: readonly string[]): Json {
  return Object.fromEntries([
    ...numbers.map((name) => [name, { blank: 'missing' }] as const),
    ...texts.map((name) => [name, { type: 'text', blank: 'missing' }] as const),
  ]);
}

function childOf({ child }: SchemePlan): { [field: string]: Json } {
  return {
    inputs: inputsOf(CHILD_NUMBERS, [CHILD_TEXT]),
    values: { [CHILD_VALUE]: ruleJson(child.value) },
    total: ruleJson(child.total),
    outcomes: child.outcomes.map(({ if: test, total }, index) => ({
      id: `c${index}`,
      if: conditionJson(test),
      total: typeof total === 'string' ? total : formulaText(total),
      because: '规定',
    })),
  };
}

function itemJson({ points, rule, applies }: SchemePlan['groups'][number][number], id: string): Json {
  const appliesJson = applies === null ? undefined : conditionJson(applies);
  return { id, name: `项${id}`, points, applies: appliesJson, rule: ruleJson(rule) };
}

function rankingJson({ by, then, leaveOut, last, ...plan }: RankingPlan): Json {
  return {
    ties: plan.ties,
    order: plan.order,
    by: by === null ? undefined : formulaText(by),
    tolerance: plan.tolerance ?? undefined,
    then: then.length === 0 ? undefined : then.map((key) => ({ ...key })),
    within: plan.within === null ? undefined : [plan.within],
    leaveOut: leaveOut === null ? undefined : conditionJson(leaveOut),
    last: last === null ? undefined : conditionJson(last),
    top: plan.top ?? undefined,
  };
}

function gradesJson(plan: GradesPlan): Json {
  const [best, middle, least] = LABELS;
  const corrections = {
    labels: [...LABELS],
    caps: plan.cap === null ? undefined : [{ if: conditionJson(plan.cap), atMost: middle, because: '封顶' }],
    drops: plan.drop === null ? undefined : [{ if: conditionJson(plan.drop), by: 1, because: '降等' }],
  };
  switch (plan.kind) {
    case 'bands': {
      const bands = plan.at.map((at, index) => ({ [plan.bound]: String(at), grade: LABELS[index] ?? '' }));
      return { ...corrections, bands: [...bands, { otherwise: least }] };
    }
    case 'conditions': {
      const [first, second] = plan.if;
      const cases = [
        { grade: best, if: conditionJson(first) },
        { grade: middle, if: conditionJson(second) },
        { grade: least },
      ];
      return { ...corrections, conditions: cases };
    }
    case 'quota': {
      const steps = [...plan.steps.map((step, index) => stepJson(step, LABELS[index] ?? '')), { grade: least }];
      const within = plan.within === null ? undefined : [plan.within];
      return { ...corrections, quota: steps, cumulative: plan.cumulative, within };
    }
  }
}

function stepJson({ size, round, ties, where }: QuotaPlan, grade: string): Json {
  const counted = 'count' in size ? { count: size.count } : { share: `${size.share}%`, round };
  return { grade, ...counted, ties, where: where === null ? undefined : conditionJson(where) };
}

/** A rule as the field `rule` has it. */
export function ruleJson(rule: Rule): Json {
  switch (rule.kind) {
    case 'number':
    case 'name':
    case 'formula':
      return formulaText(rule);
    case 'tally':
      return {
        from: rule.from === null ? undefined : ruleJson(rule.from),
        deduct: rule.deduct.length === 0 ? undefined : rule.deduct.map(entryJson),
        award: rule.award.length === 0 ? undefined : rule.award.map(entryJson),
        min: rule.min ?? undefined,
        max: rule.max ?? undefined,
      };
    case 'bands': {
      const bands = rule.bands.map(({ bound, at, gives }) => ({ [bound]: String(at), gives: ruleJson(gives) }));
      const rest = rule.otherwise === null ? 'missing' : ruleJson(rule.otherwise);
      return { of: ruleJson(rule.of), bands: [...bands, { otherwise: rest }] };
    }
    case 'match': {
      const cases = rule.cases.map(({ text, gives }) => [text, ruleJson(gives)] as const);
      const otherwise = rule.otherwise === null ? undefined : ruleJson(rule.otherwise);
      return { of: rule.of, match: Object.fromEntries(cases), otherwise };
    }
    case 'combine': {
      const terms = rule.terms.map(({ value, weight, full }) => ({
        value: ruleJson(value),
        weight: weight ?? undefined,
        full,
      }));
      return { [rule.how]: terms, missing: missingJson(rule.missing) };
    }
    case 'ratio': {
      const parts = rule.parts.map(({ value, max }) => ({ value: ruleJson(value), max: ruleJson(max) }));
      const zero = rule.zeroOverZero === null ? undefined : ruleJson(rule.zeroOverZero);
      return { ratio: parts, times: rule.times, zeroOverZero: zero };
    }
    case 'when': {
      const cases = rule.cases.map((one) => ({ if: conditionJson(one.if), then: ruleJson(one.then) }));
      return { when: [...cases, { else: ruleJson(rule.otherwise) }] };
    }
    case 'round':
    case 'sqrt':
      return { [rule.kind]: ruleJson(rule.of), decimals: rule.decimals, mode: rule.mode };
    case 'limit':
      return { limit: ruleJson(rule.of), min: rule.min ?? undefined, max: rule.max ?? undefined };
    case 'fold':
      return foldJson(rule);
    case 'cohort':
      return {
        cohort: rule.take,
        of: formulaText(rule.of),
        within: rule.within === null ? undefined : [rule.within],
        where: rule.where === null ? undefined : conditionJson(rule.where),
        ...(['sd', 'mean', 'sum'].includes(rule.take) && { decimals: rule.decimals, mode: rule.mode }),
        ...(rule.take === 'sd' && { sample: rule.sample }),
        ...(rule.take === 'position' && { order: rule.order }),
        ...(rule.skipsUntested && { untested: 'skip' }),
      };
  }
}

function entryJson({ count, each, atMost, downTo, if: test }: Entry): Json {
  const points = each === null ? { amount: formulaText(count) } : { count: formulaText(count), each };
  const condition = test === null ? undefined : conditionJson(test);
  return { ...points, atMost: atMost ?? undefined, downTo: downTo ?? undefined, if: condition };
}

function missingJson(missing: Missing): Json {
  if (missing === 'share') return { share: MISSING_SHARE };
  return missing.startsWith('spread') ? { spread: missing.slice('spread '.length) } : missing;
}

function foldJson({ value, where, weight, groupBy, groupHow, trim, ...fold }: Fold): Json {
  const hows = [fold.how, groupHow];
  return {
    fold: 'accounts',
    how: fold.how,
    missing: fold.missing,
    value: value === null ? undefined : formulaText(value),
    where: where === null ? undefined : conditionJson(where),
    weight: weight ?? undefined,
    groupBy: groupBy ?? undefined,
    groupHow: groupHow ?? undefined,
    empty: fold.empty ?? undefined,
    trim: hows.includes('trimmed-mean') ? { ...trim } : undefined,
  };
}

export function formulaText(formula: Formula): string {
  if (formula.kind === 'number') return formula.text;
  if (formula.kind === 'name') return formula.name;
  const parts = formula.of.map(formulaText);
  switch (formula.op) {
    case 'negate':
      return `(-(${parts[0] ?? ''}))`;
    case 'abs':
    case 'min':
    case 'max':
      return `${formula.op}(${parts.join(', ')})`;
    default:
      return `(${parts.join(` ${formula.op} `)})`;
  }
}

function conditionJson(condition: Condition): Json {
  if (condition.kind === 'not' && condition.isMap) return { not: conditionJson(condition.of) };
  if ((condition.kind === 'all' || condition.kind === 'any') && condition.isMap) {
    return { [condition.kind]: condition.of.map(conditionJson) };
  }
  return conditionText(condition);
}

function conditionText(condition: Condition): string {
  switch (condition.kind) {
    case 'compare':
      return `${formulaText(condition.left)} ${condition.op} ${formulaText(condition.right)}`;
    case 'missing':
    case 'untested':
      return `${condition.name} is ${condition.kind}`;
    case 'texts': {
      const list = condition.texts.map((text) => `'${text}'`).join(', ');
      const test = condition.texts.length === 1 ? `${condition.name} = ${list}` : `${condition.name} in (${list})`;
      return condition.isNot ? `not (${test})` : test;
    }
    case 'not':
      return `not (${conditionText(condition.of)})`;
    case 'all':
    case 'any':
      return condition.of.map((part) => `(${conditionText(part)})`).join(condition.kind === 'all' ? ' and ' : ' or ');
  }
}

/** The tables as CSV. */
export function tableTexts(units: readonly UnitRow[]): { name: string; text: string }[] {
  const unitRows = units.map(({ name, cells }) => [name, ...cells]);
  const accounts = units.flatMap((unit) => unit.accounts.map(({ name, cells }) => [unit.name, name, ...cells]));
  return [
    { name: 'portal.csv', text: csvText([['单位', ...NUMBERS, ...TEXTS], ...unitRows]) },
    { name: 'accounts.csv', text: csvText([['单位', '账号', ...CHILD_NUMBERS, CHILD_TEXT], ...accounts]) },
  ];
}

function csvText(rows: readonly string[][]): string {
  return rows.map((row) => row.join(',')).join('\n');
}
