import { type NothingRead, readabilityOf } from '../checks/index.ts';
import { FAILURES } from '../model/failure.ts';
import { type Limit, LIMIT_REASONS, type LogRecord, stateOf, type Target } from '../model/observation/index.ts';
import type { Text } from '../model/text.ts';

/** Tells whether anything of a site was read at all: error pages are nothing, and so is what scripts make that were not run. */
export interface UnreadSite {
  /** In any order: it changes nothing. */
  see(record: LogRecord): void;
  /** Why nothing was read; null where something was. */
  end(limits: readonly Limit[]): NothingRead | null;
}

export function openUnreadSite(): UnreadSite {
  const pages = { readable: 0, scripted: 0, 'not-a-page': 0 };
  let newest: { key: string; target: Target } | null = null;
  return {
    see(record) {
      if (pages.readable > 0) return;
      if (record.kind === 'page') pages[readabilityOf(record)]++;
      else if (record.kind === 'target') {
        const { failure, status } = record.reach;
        const key = `${record.at} ${failure ?? status ?? ''}`;
        if (newest === null || key > newest.key) newest = { key, target: record };
      }
    },
    end(limits) {
      if (pages.readable > 0) return null;
      const { scripted, 'not-a-page': errors } = pages;
      const hasPages = scripted > 0;
      if (hasPages || errors > 0)
        return { why: noneRead(hasPages ? ofScripts(scripted) : errorPages(errors)), hasPages };
      return { why: noneRead(newest === null ? notAsked(limits) : notReadable(newest.target)), hasPages };
    },
  };
}

function noneRead({ zh, en }: Text): Text {
  return { zh: `没有读到任何页面：${zh}`, en: `No page was read: ${en}` };
}

function ofScripts(count: number): Text {
  return {
    zh: `${count} 个页面由脚本生成，未能读取`,
    en: `${count === 1 ? 'one page is' : `${count} pages are`} built by scripts and could not be read`,
  };
}

function errorPages(count: number): Text {
  return {
    zh: `网站给出的 ${count} 个页面都是错误页面`,
    en: `all that the site gave are error pages (${count})`,
  };
}

/** Where there is no page, nothing but the home page was asked for. */
function notReadable({ reach, contentType }: Target): Text {
  const { failure, status } = reach;
  const told = (zh: string, en: string): Text => ({
    zh: `首页未能读取（${zh}）`,
    en: `the home page could not be read (${en})`,
  });
  if (failure !== null) return told(FAILURES[failure].zh, FAILURES[failure].en);
  if (status === null) return told('没有响应', 'no answer');
  const state = stateOf(reach);
  if (state === 'open')
    return told(`不是网页：${contentType ?? '类型不明'}`, `no web page: ${contentType ?? 'of no type'}`);
  return state === 'blocked'
    ? told(`拒绝程序访问，HTTP ${status}`, `robots are refused, HTTP ${status}`)
    : told(`HTTP ${status}`, `HTTP ${status}`);
}

/** Reasons that leave a site without any answer, the nearest first. */
const BEFORE_HOME = ['robots', 'stopped', 'time', 'unfinished'] as const;

function notAsked(limits: readonly Limit[]): Text {
  const reason = BEFORE_HOME.find((each) => limits.some((limit) => limit.reason === each));
  if (reason === 'robots') return { zh: 'robots.txt 不允许访问首页', en: 'robots.txt shuts the home page out' };
  const before = reason === undefined ? { zh: '', en: '' } : LIMIT_REASONS[reason];
  return {
    zh: `${before.zh}${before.zh && '，'}首页还没有应答`,
    en: `${before.en}${before.en && ', '}before the home page had answered`,
  };
}
