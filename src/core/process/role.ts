import type { Text } from '../model/text.ts';

/** Who somebody is in an assessment; a person may be several. */
export const ROLES = [
  'administrator',
  'office',
  'expert',
  'reviewer',
  'unit-editor',
  'unit-approver',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** Official names. */
export const ROLE_NAMES: Readonly<Record<Role, Text>> = {
  administrator: { zh: '系统管理员', en: 'system administrator' },
  office: { zh: '考评办公室', en: 'assessment office' },
  expert: { zh: '评审专家', en: 'expert' },
  reviewer: { zh: '复核员', en: 'reviewer' },
  'unit-editor': { zh: '被考评单位（填报）', en: 'assessed unit (fills in)' },
  'unit-approver': { zh: '被考评单位（审核）', en: 'assessed unit (approves)' },
  auditor: { zh: '审计', en: 'auditor (reads only)' },
};
