import { encoded } from '../../lab/site/encode.ts';
import type { LabSite } from '../../lab/site/render-site.ts';
import type { LabAnswer } from '../../lab/site/site-plan.ts';
import { madeFile } from './files.ts';

/** Where and when a site is looked at. */
export interface Ground {
  /** Day of the inspection, to which all days are relative: `YYYY-MM-DD`. */
  at: string;
  /** `host:port` of the site. */
  host: string;
  /** The name alone, as tags tell it. */
  domain: string;
  /** An address of another host, which answers on the port of the lab. */
  elsewhere(host: string, path: string): string;
  /** An address of the one neighbour of all made sites. */
  neighbour(path: string): string;
}

/** Text is put into the charset of the site when it is asked for, so that a variant can change it before. */
export interface MadeAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string | Uint8Array;
}

export interface MadeSite {
  charset: 'utf-8' | 'gbk';
  /** By path with its query, as addresses write it. */
  answers: Map<string, MadeAnswer>;
  /** What is said of a path that is not there. */
  otherwise(path: string): MadeAnswer;
}

export type MakeSite = (ground: Ground) => MadeSite;

/** A site to which pages and files are added. */
export interface SiteBuilder extends MadeSite {
  page(path: string, html: string): void;
  file(path: string, body?: string | Uint8Array): void;
  files(paths: readonly string[]): void;
}

interface Manner {
  charset: MadeSite['charset'];
  /** Whether the header tells the charset. */
  toldByHeader: boolean;
}

export function openSite({ charset, toldByHeader }: Manner): SiteBuilder {
  const answers: MadeSite['answers'] = new Map();
  const html = toldByHeader ? `text/html; charset=${charset}` : 'text/html';
  const file: SiteBuilder['file'] = (path, body) => {
    const { type, bytes } = madeFile(path);
    answers.set(path, { status: 200, headers: { 'content-type': type }, body: body ?? bytes });
  };
  return {
    charset,
    answers,
    otherwise: () => NOT_FOUND,
    page: (path, body) => void answers.set(path, { status: 200, headers: { 'content-type': html }, body }),
    file,
    files(paths) {
      for (const path of paths) file(path);
    },
  };
}

export const NOT_FOUND: MadeAnswer = {
  status: 404,
  headers: { 'content-type': 'text/html' },
  body: '<html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center><hr><center>nginx</center></body></html>',
};

/** The site as the lab asks it, beside the neighbour and the offices to which feet lead. */
export function answering(site: MadeSite, { host }: Ground): LabSite {
  return {
    paths: [...site.answers.keys()],
    answer: (asked, path) => (asked === host ? sent(ownAnswer(site, path), site.charset) : otherHost(asked, path)),
  };
}

function ownAnswer({ answers, otherwise }: MadeSite, path: string): MadeAnswer {
  const bare = path.replace(/\?.*$/u, '');
  return answers.get(path) ?? answers.get(bare) ?? otherwise(path);
}

const sent = ({ status, headers, body }: MadeAnswer, charset: MadeSite['charset']): LabAnswer => ({
  status,
  headers: { ...headers },
  body: typeof body === 'string' ? encoded(body, charset) : body,
});

const NEIGHBOUR = 'neighbour.kaoping-lab.example';

/** What the neighbour has; other paths of it are dead. Offices answer whatever they are asked. */
const OF_NEIGHBOUR: ReadonlyMap<string, string> = new Map([
  ['/', '政务服务网'],
  ['/bsfw/', '政务服务网-办事大厅'],
  ['/sheng/', '省人民政府'],
  ['/xfj/', '网上信访'],
  ['/gh/', '中国政府网镜像'],
  ['/zs/', '招商网'],
  ['/tjj/', '统计局'],
  ['/jyj/', '教育局'],
  ['/12345/', '12345政务服务便民热线'],
]);

function otherHost(asked: string, path: string): LabAnswer {
  const title = asked.startsWith(`${NEIGHBOUR}:`) ? OF_NEIGHBOUR.get(path) : '办理机关';
  if (title === undefined) return sent(NOT_FOUND, 'utf-8');
  const body = `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1><p>${title}首页，提供相关服务与信息。</p></body></html>`;
  return sent({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body }, 'utf-8');
}

/** Names that end like that of the lab have the address of its own host. */
export function groundOf(name: string, { at, port }: { at: string; port: number }): Ground {
  const domain = `www.${name}-kaoping-lab.gov.cn`;
  const elsewhere = (host: string, path: string) => `http://${host}:${port}${path}`;
  return { at, domain, host: `${domain}:${port}`, elsewhere, neighbour: (path) => elsewhere(NEIGHBOUR, path) };
}
