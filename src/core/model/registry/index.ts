export {
  KIND_OF_TABLE,
  type LayoutColumn,
  LAYOUTS,
  REGISTRY_TABLES,
  type RegistryTable,
  shownCell,
  type TableLayout,
} from './layout.ts';
export {
  type CurrentRegistry,
  type Difference,
  type ImportPlan,
  planImport,
  planImportInTurns,
  type Registered,
  type RegistryChange,
} from './plan-import.ts';
export { CONTACT_LIMITS, CONTACTS_LAYOUT, MOST_CONTACTS, NAME_HEADER, readContacts } from './contacts-table.ts';
export { formerNameWarnings } from './former-name-warnings.ts';
export { parentDomains } from './parent-domains.ts';
export {
  type FailedUnit,
  failedUnits,
  type NamedBody,
  type NamedTarget,
  targetsCalled,
  targetsOfUnits,
} from './last-failures.ts';
export { LIFE_WARNINGS, type LifeWarning, lifeWarnings, type TargetLife } from './life-warnings.ts';
export { LOOKS_LAYOUT, readLooks } from './looks-table.ts';
export { type RegistryValues } from './read-by-layout.ts';
export { IDENTIFICATION_CODE, readCell } from './read-cell.ts';
export {
  keysOfRow,
  readRegistryInTurns,
  readRegistryTables,
  type RegistryReading,
  type RegistryRow,
} from './read-tables.ts';
export { type DrawnTarget, drawSample, SAMPLE_STRATA, type SampleEntry, type SampleStratum } from './sample.ts';
export { drawnText, FAILURE_SOURCES, type FailureSource, type KeptEntry, sampleBasis } from './sample-text.ts';
export {
  mayBecome,
  type Status,
  STATUSES,
  statusesInScope,
  statusName,
  TARGET_KINDS,
  type TargetKind,
  USUAL_STATUS,
} from './status.ts';
export { registryFault } from './registry-fault.ts';
export { rowsOfTables } from './rows-of-tables.ts';
export { registryWarnings, registryWarningsInTurns, type RegistryWarning, WARNINGS } from './warnings.ts';
