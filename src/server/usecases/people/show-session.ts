import { organizationById } from '../../store/organizations.ts';
import type { Service, Who } from '../service.ts';
import { identifyQuietly, type Shown } from './identify.ts';

/** Who a request comes from, with the full name of the body that they belong to; null for nobody. */
export async function showSession(
  service: Service,
  shown: Shown,
): Promise<(Who & { organizationName: string | null }) | null> {
  const who = await identifyQuietly(service, shown);
  if (who === null) return null;
  const body = who.organization === null ? null : await organizationById(service.database, who.organization);
  return { ...who, organizationName: body?.fullName ?? null };
}
