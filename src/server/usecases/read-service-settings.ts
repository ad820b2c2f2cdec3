export { readSettings as readServiceSettings } from '../runtime/settings/index.ts';
