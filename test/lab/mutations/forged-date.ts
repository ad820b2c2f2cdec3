import { daysBefore } from '../site/days.ts';
import { absolute, failed, isNewsLike, type Mutation, NOTHING, takeArticles } from './mutation.ts';

/** An old article shows a new day: its number, its file and earlier inspections know better. */
export const forgedDate: Mutation = {
  id: 'forged-date',
  isInnocent: false,
  plant(ground) {
    const { site } = ground;
    const limit = daysBefore(site.at, 40);
    const [chosen] = takeArticles(ground, 1, [isNewsLike, ({ day }) => day < limit]);
    if (chosen === undefined) return NOTHING;
    const { article } = chosen;
    article.shownDay = daysBefore(site.at, 2);
    site.earlier ??= { since: daysBefore(site.at, 365), firstSeen: new Map() };
    site.earlier.firstSeen.set(article.path, article.day);
    return { faults: [failed('forged-dates', absolute(site, article.path))], also: [] };
  },
};
