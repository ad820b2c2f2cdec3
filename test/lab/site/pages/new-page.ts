import type { LabPage, SitePlan } from '../site-plan.ts';

/** A page of the site with everything that all of them have. */
export function newPage(
  site: SitePlan,
  page: Pick<LabPage, 'path' | 'kind' | 'title' | 'main' | 'tags'> & Partial<LabPage>,
): LabPage {
  return {
    htmlTitle: page.title === site.target.name ? page.title : `${page.title}_${site.target.name ?? ''}`,
    crumbs: [],
    scripts: '',
    lastModified: null,
    ...page,
    foot: { ...site.foot },
  };
}

export const HOME_CRUMB = { name: '首页', path: '/' };
