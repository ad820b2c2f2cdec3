import { encoded } from '../site/encode.ts';
import type { SitePlan } from '../site/site-plan.ts';
import {
  absolute,
  doubtful,
  editPage,
  failed,
  type Ground,
  type Mutation,
  type PlantedFault,
  takeArticles,
} from './mutation.ts';

const HEADLINES = ['道路养护工程', '就业服务专场活动', '便民服务提升行动', '校园安全检查全面展开'];

/** What a wrong conversion left, as markup. */
const LEFT: Readonly<Record<string, (headline: string) => string>> = {
  'known garbage': () => '锟斤拷锟斤拷',
  'UTF-8 read as GBK': (headline) => new TextDecoder('gbk').decode(Buffer.from(headline)),
  'UTF-8 read as a western charset': (headline) => asWestern(Buffer.from(headline)),
  'GBK read as a western charset': (headline) => asWestern(encoded(headline, 'gbk')),
};

const KINDS = ['broken bytes', ...Object.keys(LEFT)];

/** Articles of which some bytes are of no charset, or that hold what a wrong conversion left; or whose server names another charset. */
export const encodingErrors: Mutation = {
  id: 'encoding-errors',
  isInnocent: false,
  plant(ground) {
    const { site, chance } = ground;
    const faults = takeArticles(ground, chance.between(1, 2)).map(({ article }) => {
      const kind = chance.pick(KINDS);
      const left = LEFT[kind]?.(chance.pick(HEADLINES));
      if (left === undefined) site.answers.set(article.path, (made) => ({ ...made, body: withBrokenBytes(made.body) }));
      else
        editPage(site, article.path, (page) => {
          page.main += `<p>本次活动的${left}详见附件，请有关单位按时报名参加。</p>`;
        });
      return failed('encoding-errors', kind, absolute(site, article.path));
    });
    return { faults: [...faults, ...(chance.happens(0.5) ? misnamed(ground) : [])], also: [] };
  },
};

/** Articles whose header names another charset than the one in which they are written. */
function misnamed(ground: Ground): PlantedFault[] {
  const { site, chance } = ground;
  const named = chance.pick(site.charset === 'utf-8' ? ['gbk', 'iso-8859-1', 'Big5'] : ['utf-8', 'ISO-8859-1']);
  for (const { article } of takeArticles(ground, chance.between(1, 2))) {
    site.answers.set(article.path, (made) => ({
      ...made,
      headers: { ...made.headers, 'content-type': `text/html; charset=${named}` },
    }));
  }
  return [ofHeader(site)];
}

const ofHeader = ({ target }: SitePlan) =>
  doubtful('encoding-errors', 'server names another charset', `${target.home} 声明的编码`);

/** Each byte as the letter that it is in a western charset, written so that every charset of the lab has it. */
const asWestern = (bytes: Uint8Array): string =>
  Array.from(new TextDecoder('windows-1252').decode(bytes), (letter) => `&#${letter.codePointAt(0) ?? 0};`).join('');

/** Two bytes that no charset has, right before the last paragraph ends. */
function withBrokenBytes(body: Uint8Array): Uint8Array {
  const bytes = Buffer.from(body);
  const at = bytes.lastIndexOf(
    '</p>\n',
    bytes.lastIndexOf('<div class="footer">') < 0 ? undefined : bytes.lastIndexOf('<div class="footer">'),
  );
  return Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff, 0xff]), bytes.subarray(at)]);
}
