import { reachOf } from '../../../core/process/index.ts';
import { type Organization, organizationById } from '../../store/organizations.ts';
import { type Contact, contactsOf } from '../../store/registry/contacts.ts';
import { isOrganizationWithin } from '../../store/within-reach.ts';
import type { Service, Who } from '../service.ts';
import { type PastOfBody, showPastOfBody } from './merge-organizations.ts';
import { reachFor } from './registry-maker.ts';

export interface ShownOrganization {
  body: Organization;
  /** The body above it; null where there is none, or beyond reach. */
  parent: { id: string; fullName: string } | null;
  past: PastOfBody;
  /** Whom one asks there; null: that is not for the one who looks. */
  contacts: Contact[] | null;
}

/** Everything of one body, also of one that was closed. @throws AppError `not-found` */
export async function showOrganization(service: Service, who: Who, id: string): Promise<ShownOrganization> {
  const { database } = service;
  const past = await showPastOfBody(service, who, id);
  const body = await organizationById(database, id);
  if (body === null) throw new Error(`the body ${id} is gone`);
  const reach = reachFor(who, { action: 'read', object: 'organization' });
  const above = body.parentId === null ? null : await organizationById(database, body.parentId);
  const isAbove = above !== null && (await isOrganizationWithin(database, above.id, reach));
  const asked = reachOf(who, { action: 'read', object: 'contact' });
  const mayAsk =
    asked !== null && (await isOrganizationWithin(database, id, { reach: asked, organization: who.organization }));
  return {
    body,
    parent: isAbove ? { id: above.id, fullName: above.fullName } : null,
    past,
    contacts: mayAsk ? await contactsOf(database, id) : null,
  };
}
