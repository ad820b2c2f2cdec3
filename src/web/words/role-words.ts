import type { ReplyOf } from '../api.ts';

export type Role = ReplyOf<'listUsers'>['items'][number]['roles'][number];

/** Roles as offices say them. */
export const ROLES: Readonly<Record<Role, string>> = {
  administrator: '系统管理员',
  office: '考评办公室',
  expert: '评审专家',
  reviewer: '复核员',
  'unit-editor': '被考评单位（填报）',
  'unit-approver': '被考评单位（审核）',
  auditor: '审计',
};

export type Person = ReplyOf<'listUsers'>['items'][number];

/** Filters of the list of accounts, as they stand in its address. */
export const PEOPLE_KEYS = ['text', 'role', 'state'] as const;
