import { editPage, isNewsLike, type Mutation, takeColumn } from './mutation.ts';

/** A column of the second level, or of no duty, that only scripts fill: nothing can be said about it. */
export const scriptedPage: Mutation = {
  id: 'scripted-page',
  isInnocent: true,
  plant(ground) {
    const column = takeColumn(ground, (each) => each.shape === 'list' && isNewsLike(each) && each.slug !== 'wznb');
    if (column !== null) {
      editPage(ground.site, column.path, (page) => {
        page.main =
          '<div id="app"></div><script src="/js/list.js"></script><noscript>请启用 JavaScript 后浏览本页</noscript>';
      });
    }
    return { faults: [], also: [{ check: '*', outcome: 'untested', problem: null }] };
  },
};
