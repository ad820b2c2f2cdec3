import { z } from 'zod';
import {
  LAYOUTS,
  type RegistryTable,
  type RegistryValues,
  type RegistryWarning,
  TARGET_KINDS,
} from '../../../core/model/registry/index.ts';
import type { ListedTarget } from '../../usecases/registry/list-targets.ts';

export const KindSchema = z.enum(TARGET_KINDS);
export const DaySchema = z.iso.date();

export const TargetSchema = z
  .strictObject({
    id: z.string(),
    kind: KindSchema,
    name: z.string(),
    organizationId: z.string(),
    organization: z.string(),
    region: z.string(),
    status: z.string(),
    since: z.string().describe('day from which the status holds'),
    url: z.string(),
    identificationCode: z.string().nullable(),
    class: z.string().nullable(),
    level: z.string().nullable(),
    platform: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Target' });

export function toTarget(target: ListedTarget): z.infer<typeof TargetSchema> {
  const { id, kind, name, organizationId, organization, region, status, since, url, version } = target;
  const { identificationCode, class: standing, level, platform } = target;
  const own = { id, kind, name, organizationId, organization, region, status, since, url, version };
  return { ...own, identificationCode, class: standing, level, platform };
}

/** What deviates from a rule that has exceptions (国办发〔2017〕47号, 国办发〔2018〕123号): told, never refused. */
export const WarningsSchema = z.array(
  z.strictObject({ code: z.string(), message: z.strictObject({ zh: z.string(), en: z.string() }) }),
);

export const toWarnings = (warnings: readonly RegistryWarning[]): z.infer<typeof WarningsSchema> =>
  warnings.map(({ code, message: { zh, en } }) => ({ code, message: { zh, en } }));

/** Texts under the keys of a table of the register; `without`: keys that are changed elsewhere. */
export function valuesSchema(table: RegistryTable, without: readonly string[] = []) {
  const keys = LAYOUTS[table].columns.filter(({ key }) => !without.includes(key));
  return z.strictObject(
    Object.fromEntries(keys.map(({ key, header }) => [key, z.string().max(500).optional().describe(header)])),
  );
}

/** What was given; what was left out is not there. */
export function givenValues(values: Readonly<Record<string, string | undefined>>): RegistryValues {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

export const STATUS_KEYS = ['status', 'since', 'reason'] as const;
