import { sql } from 'kysely';
import { AppError, appErrorText } from '../../../core/model/app-error.ts';
import {
  type Applied,
  type DatabaseAddress,
  migrations,
  missingSteps,
  openDatabase,
} from '../../runtime/database/index.ts';
import { CLOCK } from '../../runtime/clock.ts';
import { warningText } from '../../../core/monitoring/index.ts';
import type { Tables } from '../../store/tables.ts';
import type { Service } from '../service.ts';
import { serviceWarnings } from '../warnings/service-warnings.ts';
import { type Diagnosis, fails, holds, lacks } from './diagnosis.ts';

const OLDEST = 150_000;

/** Whether a database answers, is new enough, takes tables of ours and belongs to no newer version; and what a service on it would say of itself. */
export async function checkDatabase(address: DatabaseAddress): Promise<Diagnosis[]> {
  const database = openDatabase<Tables>({ address, connections: 1, onNotice: () => undefined });
  try {
    const { rows } = await sql<Facts>`select current_setting('server_version') as version,
      current_setting('server_version_num')::int as number,
      has_database_privilege(current_database(), 'create') as creates,
      has_schema_privilege('public', 'create') as writes,
      getdatabaseencoding() as encoding, to_regclass('schema_steps') is not null as used`.execute(database);
    const [facts] = rows;
    if (facts === undefined) return [];
    const found = judge(facts);
    if (!facts.used || found.some(({ state }) => state === 'fails')) return found;
    const taken = await sql<Applied>`select name, sha256 from schema_steps order by name`.execute(database);
    const missing = missingSteps(taken.rows, migrations()).length;
    return [
      ...found,
      ...(missing === 0 ? await lookAtService(database) : []),
      holds(
        `结构步骤 ${taken.rows.length} 个，待执行 ${missing} 个`,
        `${taken.rows.length} steps taken, ${missing} to take`,
      ),
    ];
  } catch (error) {
    const known = error instanceof AppError ? error : new AppError('database-unreachable', { reason: reasonOf(error) });
    const { message, remedy } = appErrorText(known);
    return [fails(message, remedy)];
  } finally {
    await database.destroy();
  }
}

/** What a service on it would say of itself. */
async function lookAtService(database: Service['database']): Promise<Diagnosis[]> {
  const warnings = await serviceWarnings({ database, clock: CLOCK });
  if (warnings.length === 0) return [holds('服务自身没有警告', 'no warnings of the service itself')];
  return warnings.map((warning) => lacks(warningText(warning, false), REMEDIES[warning.code]));
}

const REMEDIES = {
  'view-void': {
    zh: '恢复该机网络，或改正 controls 设置',
    en: 'mend the network of that machine, or the setting `controls`',
  },
  'clock-differs': { zh: '在两台机器上启用 NTP', en: 'have NTP on both machines' },
} as const;

interface Facts {
  version: string;
  number: number;
  creates: boolean;
  writes: boolean;
  encoding: string;
  used: boolean;
}

function judge({ version, number, writes, encoding }: Facts): Diagnosis[] {
  if (number < OLDEST) {
    const { message, remedy } = appErrorText(new AppError('database-old', { version }));
    return [fails(message, remedy)];
  }
  const found = [holds(`数据库 PostgreSQL ${version}`, `database PostgreSQL ${version}`)];
  if (encoding !== 'UTF8')
    found.push(
      fails(
        {
          zh: `数据库的编码是 ${encoding}，需要 UTF8`,
          en: `the encoding of the database is ${encoding}; UTF8 is needed`,
        },
        {
          zh: "create database kaoping template template0 encoding 'UTF8'",
          en: "create database kaoping template template0 encoding 'UTF8'",
        },
      ),
    );
  if (!writes)
    found.push(
      fails(
        { zh: '数据库账号不能建立表', en: 'the account of the database may not make tables' },
        { zh: 'grant create on schema public to 该账号', en: 'grant create on schema public to that account' },
      ),
    );
  return found;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
