import { daysAfter, daysBefore } from '../site/days.ts';
import type { Article, SitePlan } from '../site/site-plan.ts';
import {
  absolute,
  doubtful,
  failed,
  isNewsLike,
  type Ground,
  type Mutation,
  NOTHING,
  takeArticles,
} from './mutation.ts';

/** An old article shows a new day, or one that has not come: its number, its file and earlier inspections know better. */
export const forgedDate: Mutation = {
  id: 'forged-date',
  isInnocent: false,
  plant(ground) {
    const { site, chance } = ground;
    const article = takeOldArticle(ground);
    if (article === null) return NOTHING;
    const isFuture = chance.happens(0.4);
    article.shownDay = isFuture ? daysAfter(site.at, chance.pick([15, 60])) : daysBefore(site.at, 2);
    seenOn(site, article, article.day);
    const fault = failed('forged-dates', isFuture ? 'in the future' : 'new day', absolute(site, article.path));
    return { faults: [isFuture ? { ...fault, says: '监测时间点是' } : fault], also: [] };
  },
};

/** One thing alone speaks against the day of an article: it was seen before, or its file is older. */
export const doubtfulDate: Mutation = {
  id: 'doubtful-date',
  isInnocent: false,
  plant(ground) {
    const { site, chance } = ground;
    const article = takeOldArticle(ground);
    if (article === null) return NOTHING;
    const before = daysBefore(article.day, chance.pick([15, 40]));
    const wasSeen = chance.happens(0.5);
    if (wasSeen) seenOn(site, article, before);
    else {
      article.lastModified = `${before}T20:00:00+08:00`;
      // Nobody is sent again what has not changed.
      article.paragraphs.push('本文由原系统迁移。');
    }
    const kind = wasSeen ? 'only seen before' : 'only an older file';
    return { faults: [doubtful('forged-dates', kind, absolute(site, article.path))], also: [] };
  },
};

/** Articles that were seen, or whose files are older, by fourteen days, which say nothing; or files that were all copied from an older system. */
export const honestDates: Mutation = {
  id: 'honest-dates',
  isInnocent: true,
  plant(ground) {
    const { site, chance } = ground;
    const all = site.columns.filter(({ shape }) => shape === 'list').flatMap(({ articles }) => articles);
    if (chance.happens(0.5)) {
      for (const article of chance.sample(all, Math.max(10, Math.ceil(all.length / 4))))
        article.lastModified = `${daysBefore(article.day, 40)}T20:00:00+08:00`;
      return NOTHING;
    }
    for (const { article } of takeArticles(ground, 3)) {
      const before = daysBefore(article.day, 14);
      seenOn(site, article, before);
      article.lastModified = `${before}T20:00:00+08:00`;
    }
    return NOTHING;
  },
};

/** One that is not the newest of its column: of what is said of that its day has no part. */
function takeOldArticle(ground: Ground): Article | null {
  const limit = daysBefore(ground.site.at, 40);
  const isNewest = (article: Article) => ground.site.columns.some(({ articles }) => articles[0] === article);
  const [chosen] = takeArticles(ground, 1, [isNewsLike, (article) => article.day < limit && !isNewest(article)]);
  return chosen?.article ?? null;
}

function seenOn(site: SitePlan, { path }: Article, day: string): void {
  site.earlier ??= { since: daysBefore(site.at, 365), firstSeen: new Map() };
  site.earlier.firstSeen.set(path, day);
}
