import { AppError } from '../../core/model/app-error.ts';
import type { Website } from '../../core/model/website.ts';

/** What is registered of a site beside its address. */
export type RegisteredSite = Omit<Website, 'home'>;

/**
 * The site at an address, with what is registered of it, or its file says. `www.example.gov.cn` is taken as `http://www.example.gov.cn/`. Throws
 * `address-malformed`, and `site-file-faulty` with the first place that is wrong.
 */
export async function loadSite(address: string, site: string | RegisteredSite | null, cwd: string): Promise<Website> {
  const home = homeOf(address);
  if (typeof site === 'object' && site !== null) return { ...site, home };
  // Most have none, and what reads one is loaded only for those that do.
  const known = site === null ? {} : (await import('./read-site-file.ts')).readSiteFile(site, cwd);
  return {
    home,
    ...(known.hosts === undefined ? {} : { hosts: known.hosts }),
    name: known.name ?? null,
    siteCode: known.siteCode ?? null,
    icp: known.icp ?? null,
    police: known.police ?? null,
    standing: known.standing ?? null,
    hasServices: known.hasServices ?? null,
    sections: (known.sections ?? []).map((section) => ({ ...section, maxAgeDays: section.maxAgeDays ?? null })),
  };
}

function homeOf(address: string): string {
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//iu.test(address) ? address : `http://${address}`);
  if (url === null || !/^https?:$/u.test(url.protocol)) throw new AppError('address-malformed', { address });
  url.hash = '';
  // Neither is asked with, and a password would stand in every report and log.
  url.username = '';
  url.password = '';
  return url.href;
}
