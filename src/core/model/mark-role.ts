/** Who gives a mark (评分角色), with the word that people write and read. */
export const MARK_ROLES = {
  /** The unit on itself. */
  self: '自评',
  expert: '专家',
  /** The office in charge of the assessment. */
  office: '主管部门',
} as const;

export type MarkRole = keyof typeof MARK_ROLES;
