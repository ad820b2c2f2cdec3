import type { Generated, JSONColumnType } from 'kysely';
import type { Finding } from '../../core/model/inspection-result.ts';
import type { InspectionDepth } from '../../core/monitoring/index.ts';
import type { Text } from '../../core/model/text.ts';

export type { InspectionDepth };

export interface InspectionRow {
  id: string;
  targetId: string;
  depth: InspectionDepth;
  reason: 'plan' | 'campaign' | 'request';
  askedBy: string | null;
  state: Generated<'waiting' | 'running' | 'done' | 'failed' | 'cancelled'>;
  createdAt: string;
  beganAt: string | null;
  endedAt: string | null;
  attempt: Generated<number>;
  failures: Generated<number>;
  losses: Generated<number>;
  worker: string | null;
  leasedUntil: string | null;
  progress: JSONColumnType<object> | null;
  cancelAskedAt: string | null;
  resultSha256: string | null;
  manifestSha256: string | null;
  reportSha256: string | null;
  keptBlobs: Generated<string[] | null>;
  expiredAt: Generated<string | null>;
  endReason: string | null;
  isComplete: boolean | null;
  pages: number | null;
  changes: JSONColumnType<{ opened: number; still: number; gone: number; back: number }> | null;
  trouble: JSONColumnType<{ code: string; message: Text }> | null;
}

export interface FindingRow {
  id: string;
  targetId: string;
  checkId: string | null;
  checkVersion: number | null;
  isTrial: Generated<boolean>;
  indicators: string[];
  isVeto: Generated<boolean>;
  problem: string;
  problemKey: string | null;
  outcome: 'failed' | 'cantTell' | 'untested';
  about: JSONColumnType<Finding['about']>;
  message: JSONColumnType<Text>;
  evidence: JSONColumnType<Finding['evidence']>;
  measured: JSONColumnType<NonNullable<Finding['measured']>> | null;
  pictures: Generated<string[]>;
  presence: Generated<'present' | 'gone'>;
  decision: Generated<'open' | 'proposed' | 'confirmed' | 'dismissed'>;
  adjusted: JSONColumnType<Partial<Pick<Finding, 'message' | 'about' | 'measured'>>> | null;
  openedAt: string;
  seenAt: string;
  changedAt: string;
  goneAt: string | null;
  returns: Generated<number>;
  openedIn: string | null;
  seenIn: string | null;
  foundBy: string | null;
  version: Generated<number>;
}

export interface FindingCountRow {
  targetId: string;
  open: Generated<number>;
  proposed: Generated<number>;
  confirmed: Generated<number>;
  dismissed: Generated<number>;
}

export interface ReviewRow {
  findingId: string;
  number: Generated<number>;
  verb: 'confirm' | 'dismiss' | 'adjust' | 'reopen' | 'close';
  reason: string;
  userId: string | null;
  ruleId: string | null;
  moment: string;
  before: string;
  after: string;
}

export interface ReviewRuleRow {
  id: string;
  targetId: string | null;
  organizationId: string | null;
  checkId: string;
  urlPattern: string | null;
  phrase: string | null;
  until: string | null;
  reason: string;
  createdBy: string;
  createdAt: string;
  revokedAt: string | null;
  revokedBy: string | null;
  version: Generated<number>;
}
