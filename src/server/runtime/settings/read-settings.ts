import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { AppError } from '../../../core/model/app-error.ts';
import { nearestName } from '../../../core/model/nearest.ts';
import { readText } from '../input-file.ts';
import { type GivenSettings, type SettingName, type Settings, SETTINGS } from './settings.ts';

export interface SettingSources {
  /** From the command line: they count most. */
  options: Readonly<Partial<Record<SettingName, string | undefined>>>;
  env: Readonly<Record<string, string | undefined>>;
  /** A file of settings; null: `kaoping.yaml` in the data folder, where there is one. */
  file: string | null;
  cwd: string;
}

const FILE = 'kaoping.yaml';
const PREFIX = 'KAOPING_';

/** Sites that are hardly ever away all at once; any answer of one of them will do. */
const CONTROLS: readonly string[] = ['https://www.gov.cn/', 'https://www.baidu.com/', 'https://www.qq.com/'];

/** Names in the environment that are not settings of the service. */
const OTHERS: readonly string[] = [
  'KAOPING_OIDC_SECRET',
  'KAOPING_SEED',
  'KAOPING_SMTP_PASSWORD',
  'KAOPING_SOAK',
  'KAOPING_TEST_COUNTS',
  'KAOPING_TIMES',
  'KAOPING_TOKEN',
];

/** Command line before environment before file; what nobody knows is refused, so that a misspelt name is not silently without effect. */
export function readSettings({ options, env, file, cwd }: SettingSources): Settings {
  const said = { ...fromEnvironment(env), ...fromOptions(options) };
  const data = resolve(cwd, said.data ?? defaultData());
  const path = file === null ? join(data, FILE) : resolve(cwd, file);
  const written = file === null && !existsSync(path) ? {} : fromFile(path, file ?? path);
  const all: GivenSettings = { ...written, ...said };
  return {
    data: all.data === undefined ? data : resolve(cwd, all.data),
    host: all.host ?? '127.0.0.1',
    port: all.port ?? 8600,
    database: all.database ?? null,
    role: all.role ?? 'all',
    trustProxy: all.trustProxy ?? false,
    connections: all.connections ?? 10,
    log: all.log ?? 'file',
    controls: all.controls ?? CONTROLS,
    allow: all.allow ?? [],
    smtp: all.smtp === undefined ? null : { ...all.smtp, password: env['KAOPING_SMTP_PASSWORD'] ?? null },
    heads: all.heads === undefined ? null : resolve(cwd, all.heads),
    headsMail: all.headsMail ?? [],
    oidc: all.oidc === undefined ? null : { ...all.oidc, secret: env['KAOPING_OIDC_SECRET'] ?? '' },
    scheme: all.scheme ?? 'national-2019',
    inspections: all.inspections ?? null,
    planning: all.planning ?? true,
    dates: all.dates ?? [],
    keep: (all.keep ?? 730) || null,
    rate: all.rate ?? 8,
    blobs: all.blobs ?? null,
  };
}

/** Where a service of the system keeps its data, and where somebody who only tries it will find it. */
function defaultData(): string {
  return process.getuid?.() === 0 ? '/var/lib/kaoping' : fileURLToPath(new URL('../../../../data', import.meta.url));
}

function fromOptions(options: SettingSources['options']): GivenSettings {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return read(given, { nameOf: (name) => `--${name}`, where: '' });
}

function fromEnvironment(env: SettingSources['env']): GivenSettings {
  const names = new Map<string, string>(
    Object.entries(SETTINGS).flatMap(([name, { env: known }]) => known.map((key) => [key, name] as const)),
  );
  const unknown = Object.keys(env).find((key) => key.startsWith(PREFIX) && !names.has(key) && !OTHERS.includes(key));
  if (unknown !== undefined) throw unknownSetting(unknown, [...names.keys()], '');
  const given = [...names]
    .filter(([key]) => (env[key] ?? '') !== '')
    .map(([key, name]): [string, unknown, string] => [name, env[key], key]);
  return read(given, { nameOf: (_, key) => key ?? '', where: '' });
}

function fromFile(path: string, given: string): GivenSettings {
  const document = parseDocument(readText(path, given));
  const [fault] = document.errors;
  if (fault !== undefined)
    throw new AppError('settings-unreadable', { path: given, line: String(fault.linePos?.[0].line ?? 1) });
  const written: unknown = document.toJS() ?? {};
  if (typeof written !== 'object' || written === null || Array.isArray(written))
    throw new AppError('settings-unreadable', { path: given, line: '1' });
  return read(Object.entries(written), { nameOf: (name) => name, where: ` (${given})` });
}

/** Where settings were given: what each is called there; options and variables tell the place by their names. */
interface Place {
  nameOf(name: string, key?: string): string;
  where: string;
}

/** Which part of a setting with several is faulty, as `smtp.port` or `allow #2`; a name in it that nobody knows as well. */
function partOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return '';
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...issue.path, ...unknown]
    .map((part) => (typeof part === 'number' ? ` #${part + 1}` : `.${String(part)}`))
    .join('');
}

function read(given: readonly (readonly [string, unknown, string?])[], { nameOf, where }: Place): GivenSettings {
  const settings: GivenSettings & Record<string, unknown> = {};
  for (const [name, value, key] of given) {
    if (!Object.hasOwn(SETTINGS, name)) throw unknownSetting(nameOf(name, key), Object.keys(SETTINGS), where);
    const { schema, takes } = SETTINGS[name as SettingName];
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
      const at = partOf(parsed.error.issues[0]);
      throw new AppError('setting-faulty', { name: `${nameOf(name, key)}${at}`, where, takes });
    }
    settings[name] = parsed.data;
  }
  return settings;
}

function unknownSetting(name: string, known: readonly string[], where: string): AppError {
  const close = nearestName(name, known);
  return new AppError('setting-unknown', { name, where, nearest: close === undefined ? '' : `${close}? ` });
}
