import { AppError } from '../../../core/model/app-error.ts';
import type { InspectionDepth } from '../../../core/monitoring/index.ts';
import { inspectionById, inspectionsWithin, type ListedInspection } from '../../store/inspection-list.ts';
import { targetsWithin } from '../../store/registry/targets.ts';
import { REGISTRY_SYSTEM } from '../registry/registry-maker.ts';
import { today } from '../registry/today.ts';
import type { Service } from '../service.ts';
import { askToEnd } from './cancel-inspection.ts';
import { askForInspection, type RequestedInspection } from './request-inspection.ts';
import { isId, siteNamed } from './site-named.ts';

// What commands do on the machine of the service itself, with the rights of whoever may read its data: all of them.

/** Has a site looked at that is called by its address, code, name or identifier. @throws AppError `not-found` */
export async function requestHere(
  service: Service,
  { site, depth }: { site: string; depth: InspectionDepth },
): Promise<RequestedInspection & { name: string }> {
  const { id: targetId, name } = await siteHere(service, site);
  return { name, ...(await askForInspection(service, REGISTRY_SYSTEM, { targetId, depth })) };
}

/** The newest inspections, so many at most. @throws AppError `not-found` for the site */
export async function inspectionsHere(
  service: Service,
  { site, state, most }: { site: string | undefined; state: ListedInspection['state'] | undefined; most: number },
): Promise<ListedInspection[]> {
  const target = site === undefined ? undefined : (await siteHere(service, site)).id;
  const page = { sort: 'newest', after: null, limit: most } as const;
  return inspectionsWithin(service.database, { ...REGISTRY_SYSTEM.reach, filter: { target, state }, ...page });
}

/** Ends an inspection: at once where it waits, within seconds where it is under way. @throws AppError `not-found`, `inspection-over` */
export async function cancelHere(service: Service, id: string): Promise<'cancelled' | 'running'> {
  const found = isId(id) ? await inspectionById(service.database, id) : null;
  if (found === null) throw new AppError('not-found');
  return askToEnd(service, REGISTRY_SYSTEM, found);
}

async function siteHere(service: Service, given: string): Promise<{ id: string; name: string }> {
  return siteNamed(given, async (text) =>
    targetsWithin(service.database, {
      ...REGISTRY_SYSTEM.reach,
      filter: { kind: 'website', text, on: today(service) },
      page: { sort: 'name', after: null, limit: 50 },
    }),
  );
}
