export type { OidcSettings } from './oidc.ts';
export { readSettings, type SettingSources } from './read-settings.ts';
export { type GivenSettings, type SettingName, type Settings, SETTINGS } from './settings.ts';
