export { DECISION_NAMES, PRESENCE_NAMES } from './decision-names.ts';
export {
  type Decision,
  DECISIONS,
  type FoundOutcome,
  isGone,
  isWhollyUntested,
  type KnownFinding,
  type LifeStep,
  type Looked,
  type Presence,
  PRESENCES,
  type SeenFinding,
  stepOfSeen,
} from './finding-life.ts';
export {
  decisionAfter,
  needsReason,
  REVIEW_VERBS,
  type ReviewedFinding,
  type ReviewRefusal,
  type ReviewVerb,
} from './finding-review.ts';
export { fitsPattern, ruleApplies, type RuledFinding, type RuleScope } from './review-rule.ts';
export { type Grant, GRANTS, mayGrant } from './grants.ts';
export { type ChainEvent, type ChainFault, eventText, FIRST_HASH, openChainWalk, type StoredEvent } from './event.ts';
export {
  type Action,
  ACTIONS,
  type Asker,
  mayDo,
  type ObjectKind,
  OBJECTS,
  type Reach,
  type Right,
  REACHES,
  reachOf,
  RIGHTS,
  seesUnconfirmed,
} from './rights.ts';
export { type Role, ROLE_NAMES, ROLES } from './role.ts';
export { SCOPES, scopesBeyond } from './scopes.ts';
export { readUserTables, USER_COLUMNS, type UserColumn, type UserRow } from './user-table.ts';
