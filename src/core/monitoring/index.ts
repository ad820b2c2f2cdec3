export {
  ACCOUNT_STANDINGS,
  accountLevel,
  type AccountStanding,
  accountStanding,
  ALERT_CAUSES,
  ALERT_TERMS,
  type AlertCause,
  type AlertChange,
  type AlertFacts,
  type AlertLevel,
  alertLine,
  certificateLevel,
  type FoundCause,
  type ToldAlert,
} from './alerts.ts';
export { dayPlan, nextVisit, PLAN_TERMS, type PlanTerms } from './day-plan.ts';
export { type Health, healthOf, HEALTHS, type VetoProblems } from './health.ts';
export {
  AVAILABILITY_STATES,
  type AvailabilityState,
  type AvailabilityVerdict,
  type DayCount,
  fewestToWarn,
  firstDayOf,
  isFullDay,
  judgeAvailability,
  mayBeWarned,
} from './judge-availability.ts';
export { isMassFailure, isOwnTrouble, MASS_TERMS, type MassTerms, networkOf, type RoundVisit } from './mass-failure.ts';
export { FAILURE_CODES, failureOfCode, STATE_CODES } from './probe-codes.ts';
export {
  farthestInspection,
  INSPECTION_DEPTHS,
  type InspectionDepth,
  nearestInspection,
  nextInspection,
} from './inspection-plan.ts';
export { type ServiceWarning, WARNING_CODES, WARNING_TERMS, type WarningCode, warningText } from './service-warning.ts';
export { campaignWindows, type CampaignWindow, isCampaignDates } from './campaign-dates.ts';
export { AVAILABILITY_TERMS, type AvailabilityTerms } from './terms.ts';
