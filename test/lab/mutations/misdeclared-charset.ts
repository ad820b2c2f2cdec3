import type { LabAnswer, SitePlan } from '../site/site-plan.ts';
import { failed, type Ground, type Mutation, takeArticles } from './mutation.ts';

/** Articles in UTF-8 that call themselves gb2312, while the server names no charset: browsers believe them. */
export const misdeclaredCharset: Mutation = {
  id: 'misdeclared-charset',
  isInnocent: false,
  plant(ground) {
    misdeclare(ground, 'text/html');
    return {
      faults: [failed('encoding-errors', 'page names another charset', `${ground.site.target.home} 网页声明的编码`)],
      also: [],
    };
  },
};

/** The same, but the server says what is true, and nobody looks at what the page says. */
export const outvotedCharset: Mutation = {
  id: 'outvoted-charset',
  isInnocent: true,
  plant(ground) {
    misdeclare(ground, 'text/html; charset=utf-8');
    return { faults: [], also: [] };
  },
};

function misdeclare(ground: Ground, contentType: string): void {
  const { site, chance } = ground;
  for (const { article } of takeArticles(ground, chance.between(1, 3))) {
    site.answers.set(article.path, (made) => ({
      ...made,
      headers: { ...made.headers, 'content-type': contentType },
      body: Buffer.from(asGb2312(made, site)),
    }));
  }
}

function asGb2312({ body }: LabAnswer, { charset }: SitePlan): string {
  const html = new TextDecoder(charset).decode(body);
  return html
    .replaceAll(/<meta [^>]*charset[^>]*>/giu, '')
    .replace(/<head[^>]*>/iu, (head) => `${head}<meta http-equiv="Content-Type" content="text/html; charset=gb2312">`);
}
