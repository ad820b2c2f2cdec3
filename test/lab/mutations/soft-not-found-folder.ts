import { htmlAnswer } from '../site/render-site.ts';
import type { LabAnswer } from '../site/site-plan.ts';
import { absolute, editPage, failed, type Mutation, takeArticles } from './mutation.ts';

/** A folder whose program shows one page, with status 200 and no word of an error, for everything that it does not have; or leads to the home page. */
export const softNotFoundFolder: Mutation = {
  id: 'soft-not-found-folder',
  isInnocent: false,
  plant(ground) {
    const { site, chance } = ground;
    const chosen = takeArticles(ground, chance.between(1, 3), [() => true, ({ path }) => path.split('/').length > 2]);
    const [first] = chosen;
    if (first === undefined) return { faults: [], also: [] };
    const folder = /^\/[^/]+\//u.exec(first.article.path)?.[0] ?? '/';
    const leadsHome = chance.happens(0.5);
    const gone = leadsHome ? LEADS_HOME : htmlAnswer(site, MOVED);
    site.otherwise = (path) => (path.startsWith(folder) ? gone : null);
    const faults = chosen.map(({ article }, index) => {
      const path = `${folder}t${chance.between(1000, 9999)}${index}.html`;
      editPage(site, article.path, (page) => {
        page.main += `<p><a href="${path}">相关内容</a></p>`;
      });
      const fault = failed('soft-not-found', leadsHome ? 'leads home' : 'as its folder', absolute(site, path));
      return leadsHome ? { ...fault, says: '跳转到' } : fault;
    });
    return { faults, also: [] };
  },
};

const MOVED = '<html><head><title>提示</title></head><body><p>您所查看的内容已转移，请使用上方栏目。</p></body></html>';
const LEADS_HOME: LabAnswer = { status: 302, headers: { location: '/' }, body: Buffer.alloc(0) };
