import { type Role, ROLES } from '../../../src/core/process/index.ts';
import { newId } from '../../../src/server/runtime/new-id.ts';
import { hashPassword } from '../../../src/server/runtime/secrets.ts';
import { insertOrganization } from '../../../src/server/store/organizations.ts';
import { insertUser } from '../../../src/server/store/users.ts';
import { type Client, OWN_PASSWORD, STRANGER, type TestService } from './test-service.test-support.ts';

/** Where somebody stands, seen from the office in the middle. */
export const PLACES = ['above', 'own', 'below', 'other', 'none'] as const;
export type Place = (typeof PLACES)[number];

/** Every role at every place. */
export const ASKERS = ROLES.flatMap((role) => PLACES.map((place): [Role, Place] => [role, place]));

export interface Offices {
  /** Id of the body at a place. */
  bodies: ReadonlyMap<Place, string | null>;
  /** The body at a place and everything above it, from the top. */
  lineage(place: Place): string[];
  /** Id of the account of a role at a place. */
  account(role: Role, place: Place): string;
  client(role: Role, place: Place): Client;
}

/** An office with one above, one below and one elsewhere, and an account of every role in each of them and in none. */
export async function openOffices({ service, signIn }: TestService, own: string): Promise<Offices> {
  const { database } = service;
  const [above, below, other] = [newId(), newId(), newId()];
  const body = async (id: string, parentId: string | null, name: string) =>
    insertOrganization(database, {
      id,
      parentId,
      fullName: name,
      shortName: name,
      region: '',
      officialOrder: 0,
      isOffice: true,
    });
  await body(above, null, '上级办公室');
  await database
    .updateTable('organizations')
    .set({ parentId: above, lineage: [above, own] })
    .where('id', '=', own)
    .execute();
  await body(below, own, '下级办公室');
  await body(other, null, '别处办公室');
  const bodies = new Map<Place, string | null>([
    ['above', above],
    ['own', own],
    ['below', below],
    ['other', other],
    ['none', null],
  ]);
  const lineages: Record<Place, string[]> = {
    above: [above],
    own: [above, own],
    below: [above, own, below],
    other: [other],
    none: [],
  };
  const hash = await hashPassword(OWN_PASSWORD);
  const accounts = new Map<string, string>();
  const clients = new Map<string, Client>();
  for (const [role, place] of ASKERS) {
    const login = `${role}.${place}`;
    const id = newId();
    const organizationId = bodies.get(place) ?? null;
    const account = { id, login, name: login, organizationId, roles: [role], mustChange: false, isDisabled: false };
    await insertUser(database, account, hash);
    accounts.set(login, id);
    clients.set(login, await signIn(login, OWN_PASSWORD));
  }
  return {
    bodies,
    lineage: (place) => lineages[place],
    account: (role, place) => accounts.get(`${role}.${place}`) ?? '',
    client: (role, place) => clients.get(`${role}.${place}`) ?? STRANGER,
  };
}
