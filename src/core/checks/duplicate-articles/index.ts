import { z } from 'zod';
import { defineCheck } from '../../model/check.ts';
import type { Copies, PagePlace } from '../../model/observation/index.ts';
import type { Verdict } from '../../model/verdict.ts';
import { evidenceOf, firstEvidence } from '../evidence.ts';
import { restVerdict } from '../page-verdicts.ts';
import { readabilityOf } from '../readable-pages.ts';
import { columnOfCopy } from './column-of-copy.ts';

/** 重复发布: the same article several times in one column. In several columns it may stand on purpose. */
export const duplicateArticles = defineCheck({
  id: 'duplicate-articles',
  version: 3,
  stage: 'stable',
  name: { zh: '重复发布', en: 'Duplicate articles' },
  docs: {
    what: {
      zh: '标题和正文都相同的文章，在同一栏目发布了两次以上。',
      en: 'An article of equal title and equal text stands twice or more in one column.',
    },
    why: {
      zh: '重复发布干扰查找，也虚增更新量；见于检查通报的问题清单。',
      en: 'It is in the way of those who search, and makes a site look busier than it is; notices name it.',
    },
    clause: { text: '广东省 2025 年第二季度检查通报（问题清单）', verified: false },
    how: {
      zh: '标题和可见正文完全相同的页面为一组，按地址分到栏目（去掉日期和文章编号，保留栏目编号）。同一栏目有两篇以上的，存在问题；分在不同栏目的可能是有意的多栏目发布，不算；地址看不出栏目的由人判定。一组一个结论；读到的其余文章合为一个结论。',
      en: 'Pages with the same title and the same visible text are a group, and addresses tell their columns (without dates and numbers of articles, with those of columns). Two or more in one column fail; copies in several columns may be meant and do not count; where addresses tell no column a person judges. A verdict for each group, and one for all other articles that were read.',
    },
    cannotSee: {
      zh: '改了几个字的重复文章；同一页面的不同地址（归一后视为一页）。',
      en: 'Copies with a few words changed; several addresses of one page (they are one).',
    },
    advice: { zh: '保留一篇，其余的删除或跳转。', en: 'Keep one of them, and delete or redirect the others.' },
  },
  needs: ['copies', 'page'],
  references: [],
  params: z.strictObject({}),
  begin() {
    const verdicts: Verdict[] = [];
    let articles = 0;
    return {
      see(seen) {
        if (seen.kind === 'page') {
          if (seen.facts.kind === 'article' && readabilityOf(seen) === 'readable') articles++;
          return;
        }
        const verdict = judge(seen);
        if (verdict !== null) verdicts.push(verdict);
      },
      *end() {
        yield* verdicts;
        const found = verdicts.reduce((sum, { measured }) => sum + (measured?.value ?? 0), 0);
        const passed = articles - found;
        // One article alone repeats nothing.
        if (articles > 1 && passed > 0) yield restVerdict({ passed, found, inOrder: IN_ORDER });
      },
    };
  },
});

const IN_ORDER = { zh: '没有在同一栏目重复发布', en: 'no copy in the same column was found' };

/** Null where all copies stand in columns of their own. */
function judge({ title, pages, pageCount }: Copies): Verdict | null {
  const byColumn = new Map<string | null, PagePlace[]>();
  for (const place of pages) {
    const column = columnOfCopy(place.url);
    byColumn.set(column, [...(byColumn.get(column) ?? []), place]);
  }
  const unknown = byColumn.get(null) ?? [];
  byColumn.delete(null);
  const repeated = [...byColumn.values()].filter((places) => places.length > 1).flat();
  const shown = repeated.length > 0 ? repeated : unknown.length > 1 ? pages : [];
  const evidence = firstEvidence(shown.map((place) => evidenceOf(place, title)));
  const [first] = evidence;
  if (first === undefined) return null;
  const isSure = repeated.length > 0;
  return {
    outcome: isSure ? 'failed' : 'cantTell',
    problem: first.url,
    about: {},
    message: isSure
      ? {
          zh: `“${title}”在同一栏目发布了 ${repeated.length} 次（全站共 ${pageCount} 次）`,
          en: `"${title}" stands ${repeated.length} times in one column (${pageCount} on the site)`,
        }
      : {
          zh: `“${title}”发布了 ${pageCount} 次，是否在同一栏目由人判定`,
          en: `"${title}" stands ${pageCount} times on the site: a person has to see whether in one column`,
        },
    evidence,
    measured: { value: pageCount, unit: 'count', sample: pages.length },
  };
}
