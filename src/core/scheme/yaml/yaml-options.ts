import type { DocumentOptions, ParseOptions, SchemaOptions } from 'yaml';

/** Every scalar is a text as written; what is wrong is collected and not thrown; keys that come twice are our own fault to report. */
export const YAML_OPTIONS = {
  schema: 'failsafe',
  merge: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'error',
} as const satisfies ParseOptions & DocumentOptions & SchemaOptions;
