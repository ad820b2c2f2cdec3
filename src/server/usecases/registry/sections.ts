import type { Transaction } from 'kysely';
import { AppError } from '../../../core/model/app-error.ts';
import { type Action, mayDo } from '../../../core/process/index.ts';
import { newId } from '../../runtime/new-id.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import {
  insertSection,
  type SaidOfSection,
  type Section,
  sectionForChange,
  sectionsOf,
  updateSection,
} from '../../store/registry/sections.ts';
import { targetById } from '../../store/registry/targets.ts';
import type { Tables } from '../../store/tables.ts';
import { type Service, stampOf, type Who } from '../service.ts';
import { readEntry } from './change-entry.ts';
import { refuseFaults } from './import-registry.ts';
import { today } from './today.ts';

export type { Section };

export type NewSection = SaidOfSection & { targetId: string; url: string };

export type SectionChange = { [Key in keyof SaidOfSection]?: SaidOfSection[Key] | undefined } & {
  id: string;
  /** As it was seen. */
  version: number;
};

/** The sections of a website by name, with what an inspection saw of them. @throws AppError `not-found` */
export async function listSections(service: Service, who: Who, targetId: string): Promise<Section[]> {
  await websiteFor(service, who, { id: targetId, action: 'read' });
  return sectionsOf(service.database, targetId);
}

/** Registers a section of a website; gives its id. @throws AppError `registry-faulty`, `registered-already`, `not-found` */
export async function createSection(service: Service, who: Who, given: NewSection): Promise<string> {
  const { targetId, ...said } = given;
  const { url: site } = await websiteFor(service, who, { id: targetId, action: 'change' });
  const { url, ...checked } = checkedSection({ site, ...said });
  const id = newId();
  await service.database.transaction().execute(async (transaction) => {
    if (!(await insertSection(transaction, { id, targetId, url, ...checked })))
      throw new AppError('registered-already', { name: said.name });
    await tell(service, { who, transaction, verb: 'create', id, before: null, after: { targetId, url, ...checked } });
  });
  return id;
}

/** Changes what is said of a section; what is not given stays. @throws AppError `version-changed`, `registry-faulty`, `not-found` */
export async function changeSection(service: Service, who: Who, change: SectionChange): Promise<void> {
  const { id, version, ...given } = change;
  await service.database.transaction().execute(async (transaction) => {
    const old = await sectionForChange(transaction, id);
    if (old === null) throw new AppError('not-found');
    const { url: site } = await websiteFor(service, who, { id: old.targetId, action: 'change' });
    if (old.version !== version) throw new AppError('version-changed');
    const { name, kind, longestAge, isExpected, url } = old;
    const before = { name, kind, longestAge, isExpected };
    const wanted = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const { url: _url, ...after } = checkedSection({ site, url, ...before, ...wanted });
    await updateSection(transaction, id, after);
    await tell(service, { who, transaction, verb: 'change', id, before, after });
  });
}

async function websiteFor({ database, clock }: Service, who: Who, { id, action }: { id: string; action: Action }) {
  const target = await targetById(database, { id, on: today({ clock }) });
  if (target === null || target.kind !== 'website') throw new AppError('not-found');
  if (!mayDo(who, { action, object: 'target' }, target.lineage)) throw new AppError('not-found');
  return target;
}

/** By the rules of the table of sections. */
function checkedSection({
  site,
  name,
  url,
  kind,
  longestAge,
  isExpected,
}: Omit<NewSection, 'targetId'> & { site: string }) {
  const { rows, faults } = readEntry('sections', {
    site,
    name,
    url,
    kind,
    longestAge: longestAge === null ? '' : String(longestAge),
  });
  refuseFaults(faults);
  const values = rows[0]?.values ?? {};
  return {
    url: values['url'] ?? url,
    name: values['name'] ?? name,
    kind: values['kind'] ?? kind,
    longestAge,
    isExpected,
  };
}

interface Told {
  who: Who;
  transaction: Transaction<Tables>;
  verb: 'create' | 'change';
  id: string;
  before: unknown;
  after: unknown;
}

async function tell(service: Service, { who, transaction, verb, id, before, after }: Told): Promise<void> {
  await recordEvent(transaction, {
    ...stampOf(service, who),
    chain: REGISTRY_CHAIN,
    verb,
    object: 'section',
    objectId: id,
    before,
    after,
  });
}
