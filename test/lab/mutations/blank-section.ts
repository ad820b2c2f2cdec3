import { doubtful, failed, isNewsLike, type Mutation, NOTHING, takeColumn, absolute } from './mutation.ts';
import { dutyOf, mayMakeHomeStale } from './stale-by-rule.ts';

const WORDS = ['暂无内容', '栏目建设中，敬请期待', '暂无相关信息', '内容正在更新中'];

/** A column without anything in it: with words that say so, or without a word. */
export const blankSection: Mutation = {
  id: 'blank-section',
  isInnocent: false,
  plant(ground) {
    const { site, chance } = ground;
    const column = takeColumn(ground, (each) => each.shape === 'list' && isNewsLike(each) && each.slug !== 'wznb');
    if (column === null) return NOTHING;
    column.articles = [];
    column.placeholder = chance.happens(0.6) ? chance.pick(WORDS) : '';
    const isPlain = column.placeholder !== '' || dutyOf(column).isPlain;
    const problem = absolute(site, column.path);
    const fault = isPlain
      ? failed('blank-sections', 'says so, or is plainly of a type', problem)
      : doubtful('blank-sections', 'without a word', problem);
    return { faults: [fault], also: mayMakeHomeStale(site) };
  },
};
