import { fileURLToPath } from 'node:url';
import { newId } from '../runtime/new-id.ts';
import { hashPassword, newPassword } from '../runtime/secrets.ts';
import { recordEvent, REGISTRY_CHAIN } from '../store/events.ts';
import { insertOrganization } from '../store/organizations.ts';
import { keepSetting, settingOf } from '../store/settings.ts';
import { insertUser } from '../store/users.ts';
import { keepCampaign } from './campaigns/keep-campaign.ts';
import { type Service, stampOf, SYSTEM } from './service.ts';

/** What was made on the first start. */
export interface Prepared {
  /** Of the first administrator, to be shown once; null where there is one already. */
  firstPassword: string | null;
}

export const FIRST_LOGIN = 'admin';

const EXAMPLE = fileURLToPath(new URL('../../../examples/chaozhou-2019', import.meta.url));

/** Makes the first administrator and loads the example, each once: a start that was killed in between goes on where it stopped. */
export async function prepareInstallation(service: Service): Promise<Prepared> {
  const firstPassword = await firstAdministrator(service);
  await example(service);
  return { firstPassword };
}

/** As long as the first password was never used, each start makes a new one: who missed it can still come in. */
async function firstAdministrator(service: Service): Promise<string | null> {
  const { database } = service;
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  return database.transaction().execute(async (transaction) => {
    const known = await transaction
      .selectFrom('users')
      .select(['id', 'mustChange', 'login'])
      .where('login', '=', FIRST_LOGIN)
      .forUpdate()
      .executeTakeFirst();
    const others = await transaction
      .selectFrom('users')
      .select('id')
      .where('login', '!=', FIRST_LOGIN)
      .limit(1)
      .execute();
    if (known === undefined ? others.length > 0 : !known.mustChange) return null;
    const id = known?.id ?? newId();
    const account = {
      id,
      login: FIRST_LOGIN,
      name: '系统管理员',
      organizationId: null,
      roles: ['administrator'] as const,
    };
    if (known === undefined)
      await insertUser(transaction, { ...account, mustChange: true, isDisabled: false }, passwordHash);
    else await transaction.updateTable('users').set({ passwordHash }).where('id', '=', id).execute();
    await recordEvent(transaction, {
      ...stampOf(service, SYSTEM),
      chain: REGISTRY_CHAIN,
      verb: known === undefined ? 'create' : 'reset',
      object: 'user',
      objectId: id,
      before: null,
      after: known === undefined ? account : null,
    });
    return password;
  });
}

async function example(service: Service): Promise<void> {
  const { database } = service;
  if ((await settingOf(database, 'example')) !== undefined) return;
  const id = newId();
  const organization = { id, parentId: null, fullName: '潮州市人民政府办公室', shortName: '市政府办公室' };
  const whole = { ...organization, region: '445100', officialOrder: 0, isOffice: true };
  const owner = await database.transaction().execute(async (transaction) => {
    const known = await transaction
      .selectFrom('organizations')
      .select('id')
      .where('fullName', '=', organization.fullName)
      .executeTakeFirst();
    if (known !== undefined) return known.id;
    await insertOrganization(transaction, whole);
    await recordEvent(transaction, {
      ...stampOf(service, SYSTEM),
      chain: REGISTRY_CHAIN,
      verb: 'create',
      object: 'organization',
      objectId: id,
      before: null,
      after: whole,
    });
    return id;
  });
  await keepCampaign(service, SYSTEM, {
    folder: EXAMPLE,
    organization: owner,
    // In one transaction: a start that was killed in between does not load it a second time.
    along: async (transaction, campaign) => keepSetting(transaction, 'example', { campaign }),
  });
}
