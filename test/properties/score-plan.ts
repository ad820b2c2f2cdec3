import { ResultSchema } from '../../src/core/model/result.ts';
import type { Result } from '../../src/core/model/result.ts';
import { readScheme } from '../../src/core/scheme/index.ts';
import { rankingRows, readFacts, resultText, scoreScheme } from '../../src/core/scoring/index.ts';
import { readTables } from '../../src/server/collectors/upload/index.ts';
import { schemeText, tableTexts } from './language.ts';
import type { SchemePlan, UnitRow } from './scheme-plan.ts';

export interface ScoredPlan {
  /** `result.json` to the byte. */
  text: string;
  result: Result;
  ranking: string[][];
}

/** Scores a made-up scheme the way the program does, from the text of the scheme and the bytes of the tables. */
export function scorePlan(plan: SchemePlan, units: readonly UnitRow[]): ScoredPlan {
  const { scheme, faults } = readScheme(schemeText(plan), 'scheme.yaml');
  if (scheme === null) throw new Error(`not a valid scheme: ${JSON.stringify(faults)}\n${schemeText(plan)}`);
  const encoder = new TextEncoder();
  const files = tableTexts(units).map(({ name, text }) => ({ name, bytes: encoder.encode(text) }));
  const read = readTables(files);
  const reading = readFacts(scheme, read.tables, { at: '2020-04-03' });
  const wrong = [...read.faults, ...reading.faults];
  if (wrong.length > 0) throw new Error(`not valid tables: ${JSON.stringify(wrong)}`);
  const origin = { schemeSha256: '', at: '2020-04-03', tables: [] };
  const campaign = scoreScheme(scheme, reading.facts, { origin, overrides: reading.overrides });
  const text = [...resultText(campaign)].join('');
  return { text, result: ResultSchema.parse(JSON.parse(text)), ranking: rankingRows(campaign) };
}
