import { type Mutation, takeArticles } from './mutation.ts';

/** A firewall refuses robots on some pages of the site and on another site: nothing is known about them. */
export const firewall: Mutation = {
  id: 'firewall',
  isInnocent: true,
  plant(ground) {
    const { site, chance } = ground;
    const refusal = {
      headers: { 'content-type': 'text/html' },
      body: Buffer.from('<title>403</title><h1>Forbidden</h1>'),
    };
    for (const { article } of takeArticles(ground, chance.between(1, 4)))
      site.answers.set(article.path, { status: chance.pick([403, 412, 521]), ...refusal });
    const partner = chance.pick(site.partners);
    site.answers.set(partner.url, { status: chance.pick([403, 503, 429]), ...refusal });
    return { faults: [], also: [{ check: '*', outcome: 'untested', problem: null }] };
  },
};
