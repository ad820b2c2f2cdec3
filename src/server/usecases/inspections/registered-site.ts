import type { Kysely } from 'kysely';
import { SECTION_TYPES, type SectionType } from '../../../core/model/observation/index.ts';
import { sectionsOfTarget } from '../../store/registry/targets.ts';
import { websiteOf } from '../../store/registry/website-of.ts';
import type { Tables } from '../../store/tables.ts';
import type { RegisteredSite } from '../load-site.ts';

/** A website as inspections know it, from its rows; null where there is none of that id. */
export async function registeredSite(
  database: Kysely<Tables>,
  targetId: string,
): Promise<{ home: string; site: RegisteredSite } | null> {
  const website = await websiteOf(database, targetId);
  if (website === null) return null;
  const sections = await sectionsOfTarget(database, targetId);
  const { name, homeUrl, hosts, identificationCode, icp, police, class: standing, servesPublic } = website;
  return {
    home: homeUrl,
    site: {
      ...(hosts.length === 0 ? {} : { hosts }),
      name,
      siteCode: identificationCode,
      icp: icp || null,
      police: police || null,
      standing: standing === 'special' ? null : standing,
      hasServices: servesPublic,
      // Columns that somebody has confirmed; the others are proposals of earlier inspections.
      sections: sections
        .filter(({ isExpected }) => isExpected === true)
        .map(({ url, name: column, kind, longestAge }) => ({
          url,
          name: column,
          type: typeOf(kind),
          maxAgeDays: longestAge,
        })),
    },
  };
}

const typeOf = (kind: string): SectionType => SECTION_TYPES.find((type) => type === kind) ?? '应更新';
