import type { FaultEntry } from './fault-entry.ts';
import { FIELD_FAULTS } from './field-faults.ts';
import { FORMULA_FAULTS } from './formula-faults.ts';
import { RULE_FAULTS } from './rule-faults.ts';
import { YAML_FAULTS } from './yaml-faults.ts';

/** Every kind of fault that reading a scheme can report. The page docs/scheme-language.md lists them; a test holds the two together. */
export const SCHEME_FAULTS = {
  ...YAML_FAULTS,
  ...FIELD_FAULTS,
  ...FORMULA_FAULTS,
  ...RULE_FAULTS,
} as const satisfies Record<string, FaultEntry>;

/** Stable name of a kind of fault. */
export type SchemeFaultCode = keyof typeof SCHEME_FAULTS;

export type { FaultEntry };
