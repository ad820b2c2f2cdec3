import { RESULT_FORMAT, RESULT_VERSION } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { Scheme } from '../../model/scheme/index.ts';
import type { ScoredClass } from '../score-class.ts';
import { classSummary } from './class-result.ts';
import { unitResults, unitTexts } from './unit-result.ts';

/**
 * Version of the rules of computation. A result names it; whoever changes what a scheme means raises it and keeps the old
 * meaning runnable.
 */
export const RULES_VERSION = 1;

/** What the engine cannot know by itself: where the inputs came from. Hashes are SHA-256 in hexadecimal. */
export interface ResultOrigin {
  schemeSha256: string;
  at: string | null;
  tables: { table: string; file: string; sha256: string }[];
}

export interface ScoredCampaign {
  scheme: Scheme;
  origin: ResultOrigin;
  classes: ScoredClass[];
}

/** `result.json` in pieces: a unit a line, always in the same order of fields, so that equal results are equal bytes. */
export function* resultText(campaign: ScoredCampaign): Generator<string> {
  const header = JSON.stringify(resultHeader(campaign));
  yield `${header.slice(0, -1)},\n"classes":[`;
  for (const [index, scored] of campaign.classes.entries()) {
    const summary = JSON.stringify(classSummary(scored));
    yield `${index === 0 ? '' : ','}\n${summary.slice(0, -1)},\n"units":[`;
    let separator = '\n';
    for (const unit of unitTexts(scored)) {
      yield separator + unit;
      separator = ',\n';
    }
    yield '\n]}';
  }
  yield '\n]}\n';
}

/** The same as an object, for reports of a size that a person reads. */
export function toResult(campaign: ScoredCampaign): Result {
  return {
    ...resultHeader(campaign),
    classes: campaign.classes.map((scored) => ({ ...classSummary(scored), units: unitResults(scored) })),
  };
}

/** The beginning of a result, with how many units each class lists. */
export interface ResultBeginning {
  result: Result;
  listed: number[];
}

/**
 * The result with at most `limit` units of each class: the first of those that are listed, published or incomplete. The objects
 * of all units of a province take far longer than its scores, and nobody reads them at a terminal.
 */
export function toResultBeginning(campaign: ScoredCampaign, limit: number): ResultBeginning {
  const orders = campaign.classes.map(({ order, standings }) =>
    order.filter((row) => standings[row]?.published === true || standings[row]?.state === 'incomplete'),
  );
  const classes = campaign.classes.map((scored, index) => ({
    ...classSummary(scored),
    units: unitResults({ ...scored, order: orders[index]?.slice(0, limit) ?? [] }),
  }));
  return { result: { ...resultHeader(campaign), classes }, listed: orders.map(({ length }) => length) };
}

function resultHeader({ scheme, origin }: ScoredCampaign): Omit<Result, 'classes'> {
  return {
    format: RESULT_FORMAT,
    formatVersion: RESULT_VERSION,
    rules: RULES_VERSION,
    scheme: {
      id: scheme.id,
      version: scheme.version,
      title: scheme.title,
      source: scheme.provenance.source,
      verified: scheme.provenance.verified,
      sha256: origin.schemeSha256,
    },
    at: origin.at,
    tables: origin.tables,
  };
}
