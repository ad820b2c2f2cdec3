export { openArticles } from './collect-articles.ts';
export { deriveDatedArticles } from './derive-dated-articles.ts';
export { openListedDays } from './listed-days.ts';
