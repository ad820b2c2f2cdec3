/**
 * What a check can answer (检查结论), with the official term. Only `failed` can cost points, and only once it is confirmed.
 */
export const OUTCOMES = {
  /** Looked at and in order. */
  passed: '符合',
  /** Looked at and not in order. */
  failed: '存在问题',
  /** Looked at, but a person has to judge. */
  cantTell: '待人工判定',
  /** There is nothing here that the check is about. */
  inapplicable: '不适用',
  /** Could not be looked at: our own trouble, or a site that refuses robots. */
  untested: '未能检查',
} as const;

export type Outcome = keyof typeof OUTCOMES;
