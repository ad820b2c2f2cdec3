const SITE = /\bSID\s*:\s*['"](\d{1,12})['"]/u;

/** The number of a site on the platform, which the page of its catalogue names; null where it names none. */
export const siteNumber = (page: string): string | null => SITE.exec(page)?.[1] ?? null;
