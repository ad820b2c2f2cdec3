import { AppError } from '../../core/model/app-error.ts';
import type { Website } from '../../core/model/website.ts';

/**
 * The site at an address, with what its file says of it. `www.example.gov.cn` is taken as `http://www.example.gov.cn/`. Throws
 * `address-malformed`, and `site-file-faulty` with the first place that is wrong.
 */
export async function loadSite(address: string, file: string | null, cwd: string): Promise<Website> {
  const home = homeOf(address);
  // Most have none, and what reads one is loaded only for those that do.
  const known = file === null ? {} : (await import('./read-site-file.ts')).readSiteFile(file, cwd);
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
