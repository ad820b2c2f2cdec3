import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { AlertCause, AlertChange, AlertLevel, WarningCode } from '../../core/monitoring/index.ts';
import type { Language, Text } from '../../core/model/text.ts';

export interface AlertChannelRow {
  id: string;
  organizationId: string;
  name: string;
  kind: 'mail' | 'webhook' | 'wecom' | 'dingtalk';
  recipients: string[];
  url: string | null;
  secret: string | null;
  causes: AlertCause[];
  language: Language;
  isEnabled: boolean;
  createdAt: string;
  sentAt: Generated<string | null>;
  failure: Generated<string | null>;
  failedAt: Generated<string | null>;
  version: Generated<number>;
}

export interface AlertRow {
  id: string;
  targetId: string;
  cause: AlertCause;
  subject: string;
  level: AlertLevel;
  facts: JSONColumnType<object>;
  openedAt: string;
  clearedAt: Generated<string | null>;
}

export interface ServiceWarningRow {
  code: WarningCode;
  machine: string;
  since: string;
}

export interface AlertDeliveryRow {
  id: string;
  number: GeneratedAlways<number>;
  channelId: string;
  alertId: string | null;
  change: AlertChange | 'test' | 'notice';
  notice: Generated<JSONColumnType<Text> | null>;
  createdAt: string;
  dueAt: string;
  attempts: Generated<number>;
  sentAt: Generated<string | null>;
  givenUpAt: Generated<string | null>;
}
