import type { Generated } from 'kysely';
import type { StoredEvent } from '../../core/process/index.ts';
import type {
  FindingCountRow,
  FindingRow,
  InspectionDepth,
  InspectionRow,
  ReviewRow,
  ReviewRuleRow,
} from './tables-findings.ts';
import type { AlertChannelRow, AlertDeliveryRow, AlertRow, ServiceWarningRow } from './tables-alerts.ts';
import type { SampleEntryRow, SampleRow } from './tables-samples.ts';

/** The tables of the database as queries see them: `camelCase`, days and moments as text. Made by `migrations/`. */
export interface Tables {
  organizations: OrganizationRow;
  organizationNames: { organizationId: string; since: string; fullName: string; shortName: string };
  organizationContacts: {
    id: string;
    organizationId: string;
    place: number;
    name: string;
    duty: string;
    phone: string;
    email: string;
    remark: string;
  };
  users: UserRow;
  sessions: SessionRow;
  apiTokens: ApiTokenRow;
  setupLinks: { userId: string; tokenHash: Buffer; expiresAt: string };
  signInShadows: { place: number; failures: Generated<number> };
  signOnAttempts: SignOnAttemptRow;
  signOnSubjects: { userId: string; issuer: string; subject: string; since: Generated<string> };
  chains: ChainRow;
  events: StoredEvent;
  eventPayloads: { sha256: string; payload: string };
  idempotentReplies: IdempotentReplyRow;
  settings: { name: string; value: unknown };
  campaigns: CampaignRow;
  campaignFiles: CampaignFileRow;
  targets: TargetRow;
  targetStatuses: TargetStatusRow;
  targetOwners: { targetId: string; until: string; organizationId: string };
  websites: WebsiteRow;
  accounts: AccountRow;
  accountLooks: {
    targetId: string;
    number: Generated<number>;
    newest: string | null;
    seenOn: string;
    notedAt: string;
    notedBy: string | null;
  };
  sections: SectionRow;
  metHosts: MetHostRow;
  samples: SampleRow;
  sampleEntries: SampleEntryRow;
  probeRounds: ProbeRoundRow;
  probes: ProbeRow;
  probeDays: ProbeDayRow;
  inspections: InspectionRow;
  inspectionSchedule: { targetId: string; depth: InspectionDepth; nextAt: string };
  campaignDates: CampaignDatesRow;
  campaignLooks: { dates: string; targetId: string; side: 'before' | 'after'; plannedAt: string };
  looseBlobs: { sha256: string; targetId: string; dueAt: string };
  addressPlaces: { address: string; place: number; inspectionId: string; attempt: number; heldUntil: string };
  findings: FindingRow;
  findingCounts: FindingCountRow;
  findingChanges: {
    findingId: string;
    number: Generated<number>;
    moment: string;
    change: 'gone' | 'back';
    inspectionId: string | null;
  };
  reviews: ReviewRow;
  reviewRules: ReviewRuleRow;
  ipv6Visits: Ipv6VisitRow;
  alertChannels: AlertChannelRow;
  alerts: AlertRow;
  alertDeliveries: AlertDeliveryRow;
  serviceWarnings: ServiceWarningRow;
  probeSchedule: { targetId: string; nextAt: string; leasedBy: string | null; leasedUntil: string | null };
}

export interface OrganizationRow {
  id: string;
  parentId: string | null;
  lineage: string[];
  fullName: string;
  shortName: string;
  /** 统一社会信用代码; null: nobody has registered it. */
  code: Generated<string | null>;
  region: string;
  officialOrder: number;
  isOffice: boolean;
  openedOn: string | null;
  closedOn: string | null;
  mergedIntoId: string | null;
  version: Generated<number>;
}

export interface UserRow {
  id: string;
  login: string;
  name: string;
  organizationId: string | null;
  roles: string[];
  passwordHash: string | null;
  mustChange: boolean;
  failures: Generated<number>;
  lockedUntil: string | null;
  disabledAt: string | null;
  createdAt: Generated<string>;
  version: Generated<number>;
}

export interface SessionRow {
  tokenHash: Buffer;
  userId: string;
  csrf: string;
  createdAt: Generated<string>;
  seenAt: Generated<string>;
  expiresAt: string;
  address: string;
  agent: string;
  byIssuer: Generated<boolean>;
}

export interface SignOnAttemptRow {
  ticketHash: Buffer;
  state: string;
  nonce: string;
  verifier: string;
  redirectUri: string;
  userId: string | null;
  createdAt: Generated<string>;
}

export interface ApiTokenRow {
  id: string;
  tokenHash: Buffer;
  userId: string;
  name: string;
  scopes: string[] | null;
  createdAt: Generated<string>;
  expiresAt: string | null;
  usedAt: string | null;
}

export interface ChainRow {
  id: string;
  length: number;
  head: string;
}

export interface IdempotentReplyRow {
  userId: string;
  key: string;
  requestSha256: string;
  status: number | null;
  body: string | null;
  createdAt: Generated<string>;
}

export interface CampaignRow {
  id: string;
  organizationId: string;
  title: string;
  schemeId: string;
  schemeSha256: string;
  assessedOn: string | null;
  resultSha256: string;
  createdAt: Generated<string>;
  version: Generated<number>;
}

export interface CampaignFileRow {
  campaignId: string;
  name: string;
  sha256: string;
  bytes: number;
}

export interface CampaignDatesRow {
  id: string;
  organizationId: string;
  title: string;
  firstDay: string;
  lastDay: string;
  version: Generated<number>;
}

export interface TargetRow {
  id: string;
  kind: 'website' | 'account';
  organizationId: string;
  name: string;
  status: string;
  version: Generated<number>;
}

export interface TargetStatusRow {
  targetId: string;
  since: string;
  status: string;
  reason: string;
}

export interface WebsiteRow {
  targetId: string;
  homeUrl: string;
  hosts: string[];
  identificationCode: string | null;
  class: 'portal' | 'department' | 'special';
  level: 'ministry' | 'province' | 'city' | 'county' | 'town';
  icp: string;
  police: string;
  supervisor: string;
  operator: string;
  address: string;
  servesPublic: boolean | null;
}

export interface AccountRow {
  targetId: string;
  platform: string;
  accountId: string;
  url: string;
  type: string;
  supervisor: string;
  operator: string;
  certifiedSubject: string;
  openedOn: string | null;
  filing: string;
}

export interface SectionRow {
  id: string;
  targetId: string;
  name: string;
  url: string;
  kind: string;
  longestAge: number | null;
  isExpected: boolean | null;
  version: Generated<number>;
  newest: string | null;
  entries: number | null;
  seenAt: string | null;
}

export interface MetHostRow {
  id: string;
  host: string;
  siteId: string;
  metOnId: string;
  url: string;
  page: string | null;
  answers: boolean | null;
  firstSeen: string;
  lastSeen: string;
  answer: 'registered' | 'not-ours' | 'to-be-closed' | null;
  reason: string;
  answeredBy: string | null;
  answeredAt: string | null;
  version: Generated<number>;
}

export interface ProbeRoundRow {
  number: Generated<number>;
  beganAt: string;
  tookMs: number;
  prober: string;
  sites: number;
  failed: number;
  controlsAsked: number;
  controlsFailed: number;
  isVoid: boolean;
  revisited: Generated<number>;
  isSuspicious: Generated<boolean>;
}

export interface ProbeRow {
  targetId: string;
  plannedAt: string;
  round: number;
  lateS: number;
  state: number;
  failure: number;
  status: number | null;
  dnsMs: number | null;
  tcpMs: number | null;
  tlsMs: number | null;
  firstByteMs: number | null;
  totalMs: number;
  family: number | null;
  certificateDays: number | null;
}

export interface Ipv6VisitRow {
  targetId: string;
  day: string;
  hasAddress: boolean;
  state: number | null;
  failure: number;
  status: number | null;
  totalMs: number | null;
}

export interface ProbeDayRow {
  targetId: string;
  day: string;
  open: number;
  failed: number;
  void: number;
  totalMs: number;
  slowestMs: number;
  certificateDays: number | null;
}
