import { type MadeAnswer, madeAnswer } from './made-site.test-support.ts';

/** A made-up portal: columns with lists over several pages, articles, files, redirects, dead links, queries. */
export interface Portal {
  answers: Record<string, MadeAnswer>;
  /** Pages that a crawl without bounds reads. */
  pages: number;
}

const COLUMNS = 5;
const LISTS = 3;
const ARTICLES = 4;

/** `outside`: the origin of another site to which it leads. */
export function portal(outside: string): Portal {
  const answers: Record<string, MadeAnswer> = {};
  const navigation = Array.from({ length: COLUMNS }, (_each, column) => `<a href=/c${column}/>栏目${column}</a>`).join(
    '',
  );
  const page = (body: string) => `<!doctype html><title>示例</title>${navigation}${body}<img src=/logo.png>`;
  answers['/'] = page('<a href=/moved/0>旧</a><link rel=stylesheet href=/s.css>');
  answers['/logo.png'] = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  answers['/a.pdf'] = new TextEncoder().encode('%PDF-1.7');
  for (let column = 0; column < COLUMNS; column++) {
    answers[`/moved/${column}`] = madeAnswer(302, { location: `/c${column}/old.html` });
    answers[`/c${column}/old.html`] = page(`<p>旧页 ${column}</p><a href=/moved/${(column + 1) % COLUMNS}>下一个</a>`);
    for (let list = 0; list < LISTS; list++) {
      const links = Array.from({ length: ARTICLES }, (_each, article) => `<a href=t${list}_${article}.html>文章</a>`);
      const name = list === 0 ? `/c${column}/` : `/c${column}/index_${list}.html`;
      answers[name] = page(
        `${links.join('')}<a href=index_${list + 1}.html>下页</a><a href=/view?c=${column}&amp;l=${list}>看</a>`,
      );
      answers[`/view?c=${column}&l=${list}`] = page(`<p>视图 ${'一二三四五'[column]}${'甲乙丙'[list]}</p>`);
      for (let article = 0; article < ARTICLES; article++) {
        answers[`/c${column}/t${list}_${article}.html`] = page(
          `<p>正文</p><a href=/a.pdf>附件</a><a href=/none${article}.html>无</a><a href=${outside}/x${article}>外</a>`,
        );
      }
    }
  }
  return { answers, pages: 1 + COLUMNS * (1 + LISTS * 2 + LISTS * ARTICLES) };
}
