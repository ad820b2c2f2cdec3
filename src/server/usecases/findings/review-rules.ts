import type { Transaction } from 'kysely';
import { checkById } from '../../../core/checks/index.ts';
import { AppError } from '../../../core/model/app-error.ts';
import { newId } from '../../runtime/new-id.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { cleanText } from '../../store/findings/clean-json.ts';
import {
  insertRule,
  type ListedRule,
  revokeRule as revoke,
  type RulesWanted,
  rulesWithin,
} from '../../store/findings/review-rules.ts';
import { isOrganizationWithin, isTargetWithin } from '../../store/within-reach.ts';
import type { Tables } from '../../store/tables.ts';
import { reachFor } from '../registry/registry-maker.ts';
import { type Service, stampOf, type Who } from '../service.ts';

export type { ListedRule } from '../../store/findings/review-rules.ts';

/** A dismissal that is to be remembered. Of what is null anything is meant; either a target or a body and everything below it. */
export interface NewRule {
  targetId: string | null;
  organizationId: string | null;
  check: string;
  urlPattern: string | null;
  phrase: string | null;
  /** Last day on which it holds; null: until it is revoked. */
  until: string | null;
  reason: string;
}

/** Makes a rule, in the transaction of its occasion; gives its id. What is there already it does not touch. */
export async function writeRule(
  service: Service,
  who: Who,
  { transaction, rule }: { transaction: Transaction<Tables>; rule: NewRule },
): Promise<string> {
  const { targetId, organizationId, check, urlPattern, phrase, until } = rule;
  const reason = cleanText(rule.reason).trim();
  if (reason === '') throw new AppError('reason-missing');
  if (checkById(check) === undefined) throw new AppError('rule-not-possible', { reason: check });
  if ((targetId === null) === (organizationId === null))
    throw new AppError('rule-not-possible', { reason: 'target / organization' });
  const reach = reachFor(who, { action: 'change', object: 'finding' });
  const isWithin =
    targetId === null
      ? await isOrganizationWithin(transaction, organizationId ?? '', reach)
      : await isTargetWithin(transaction, targetId, reach);
  if (!isWithin) throw new AppError('not-found');
  const id = newId();
  const createdAt = service.clock.moment();
  await insertRule(transaction, {
    id,
    targetId,
    organizationId,
    checkId: check,
    urlPattern: urlPattern === null ? null : cleanText(urlPattern),
    phrase: phrase === null ? null : cleanText(phrase),
    until,
    reason,
    createdBy: who.user.id,
    createdAt,
  });
  return id;
}

/** Makes a rule by itself. @throws AppError `rule-not-possible`, `reason-missing`, `not-found` */
export async function createRule(service: Service, who: Who, rule: NewRule): Promise<string> {
  return service.database.transaction().execute(async (transaction) => {
    const id = await writeRule(service, who, { transaction, rule });
    await recordEvent(transaction, {
      ...stampOf(service, who),
      chain: REGISTRY_CHAIN,
      verb: 'create',
      object: 'review-rule',
      objectId: id,
      before: null,
      after: rule,
    });
    return id;
  });
}

/** Rules for what somebody may review. */
export async function listRules(
  { database }: Service,
  who: Who,
  wanted: Omit<RulesWanted, 'id'>,
): Promise<ListedRule[]> {
  return rulesWithin(database, reachFor(who, { action: 'change', object: 'finding' }), wanted);
}

/**
 * Ends a rule: from now on it dismisses nothing. What it dismissed stays dismissed until people reopen it.
 * @throws AppError `not-found`, `version-changed`
 */
export async function revokeRule(service: Service, who: Who, given: { id: string; version: number }): Promise<void> {
  const { id } = given;
  await service.database.transaction().execute(async (transaction) => {
    const reach = reachFor(who, { action: 'change', object: 'finding' });
    const [rule] = await rulesWithin(transaction, reach, { id, sort: 'newest', after: null, limit: 1 });
    if (rule === undefined) throw new AppError('not-found');
    const moment = service.clock.moment();
    if (!(await revoke(transaction, { ...given, user: who.user.id, moment }))) throw new AppError('version-changed');
    await recordEvent(transaction, {
      ...stampOf(service, who),
      chain: REGISTRY_CHAIN,
      verb: 'revoke',
      object: 'review-rule',
      objectId: id,
      before: { version: rule.version },
      after: { version: rule.version + 1 },
    });
  });
}
