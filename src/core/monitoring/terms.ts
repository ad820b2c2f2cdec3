/** The terms of 站点无法访问 (国办秘函〔2019〕19号, domain 1.2 and 10.2). */
export interface AvailabilityTerms {
  /** Days of the series; days that are void are made up for by earlier ones, within twice the time. */
  days: number;
  /** Valid visits that a day needs. */
  probesPerDay: number;
  /** Share of failures at which a veto is proposed, inclusive. At most four decimals. */
  vetoShare: number;
  /** Share at which somebody is warned, inclusive. */
  warningShare: number;
}

export const AVAILABILITY_TERMS: AvailabilityTerms = {
  days: 7,
  probesPerDay: 20,
  vetoShare: 0.05,
  warningShare: 0.03,
};
