import { sql, type Transaction } from 'kysely';
import type { Finding } from '../../../core/model/inspection-result.ts';
import type { Text } from '../../../core/model/text.ts';
import type { Tables } from '../tables.ts';
import { cleanJson } from './clean-json.ts';

/** What a person found. */
export interface FindingByHand {
  id: string;
  targetId: string;
  indicator: string;
  isVeto: boolean;
  problem: string;
  message: Text;
  evidence: Finding['evidence'];
  foundBy: string;
  moment: string;
}

export async function insertByHand(transaction: Transaction<Tables>, finding: FindingByHand): Promise<void> {
  const { id, targetId, indicator, isVeto, problem, message, evidence, foundBy, moment } = finding;
  await sql`insert into findings (id, target_id, indicators, is_veto, problem, outcome, about, message,
      evidence, opened_at, seen_at, changed_at, found_by)
    values (${id}, ${targetId}, ${[indicator]}::text[], ${isVeto}, ${problem}, 'failed',
      ${cleanJson({ 指标: indicator })}::jsonb, ${cleanJson(message)}::jsonb, ${cleanJson(evidence)}::jsonb, ${moment},
      ${moment}, ${moment}, ${foundBy})`.execute(transaction);
}

/** Names a picture in a finding that a person made; false where it has `most` of them already. */
export async function addPicture(
  transaction: Transaction<Tables>,
  { id, sha256, most }: { id: string; sha256: string; most: number },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update findings set version = version + 1,
      pictures = array_append(array_remove(pictures, ${sha256}), ${sha256})
    where id = ${id} and (cardinality(pictures) < ${most} or ${sha256} = any(pictures))`.execute(transaction);
  return numAffectedRows === 1n;
}
