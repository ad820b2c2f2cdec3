import type { Settings } from '../../../src/server/runtime/settings/index.ts';

/** Of a service that is nobody's: it takes any port, tells only its log, and looks at nothing by itself. */
export const TEST_SETTINGS: Omit<Settings, 'data' | 'database'> = {
  host: '127.0.0.1',
  port: 0,
  role: 'all',
  trustProxy: false,
  connections: 10,
  log: 'file',
  controls: [],
  allow: [],
  smtp: null,
  oidc: null,
  heads: null,
  headsMail: [],
  scheme: 'national-2019',
  inspections: 1,
  planning: false,
  dates: [],
  keep: null,
  rate: 8,
  blobs: null,
};
