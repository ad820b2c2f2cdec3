import { z } from 'zod';
import { defineCheck } from '../../model/check.ts';
import type { SeenPage } from '../../model/observation/index.ts';
import type { Verdict } from '../../model/verdict.ts';
import { evidenceOf, openEvidenceTally } from '../evidence.ts';
import { openPageVerdicts } from '../page-verdicts.ts';
import { readabilityOf } from '../readable-pages.ts';
import { charsetOfHeader, differ } from './declared-charset.ts';
import { garbledIn } from './garbled-text.ts';

/** 乱码: a page shows signs in place of characters, or the server names another charset than the page is written in. */
export const encodingErrors = defineCheck({
  id: 'encoding-errors',
  version: 3,
  stage: 'stable',
  name: { zh: '网页乱码', en: 'Garbled text' },
  docs: {
    what: {
      zh: '网页上有乱码或“�”；服务器或网页声明的编码与网页实际编码不同。',
      en: 'A page shows garbled text or “�”; or the server or the page itself names another charset than the page is written in.',
    },
    why: { zh: '公众看不懂，也搜索不到。', en: 'Nobody can read it, nor find it by searching.' },
    clause: { text: '国办秘函〔2019〕19号 功能设计·兼容性', verified: false },
    how: {
      zh: '在访客看得到的文字里查找：“�”；“锟斤拷”等固定乱码；UTF-8 被当作 GBK 读出的文字（连续四个汉字以上）；UTF-8 或 GBK 被当作西文读出的连续字符。每个页面是一个问题，同一处模板造成的归为一类（模板）。服务器的 Content-Type 声明的编码与实际不同的，合并为一条，请人在浏览器里核对：网页带 BOM 时浏览器不理会声明。服务器没有声明，而网页前 1024 字节里的 <meta> 声明为其他编码、实际是不带 BOM 的 UTF-8 的，浏览器必然显示为乱码，合并为一个问题。',
      en: 'Looks in the text that a visitor sees for “�”, for known garbage such as 锟斤拷, for UTF-8 read as GBK (four Chinese characters in a row or more), and for runs of UTF-8 or GBK read as a western charset. Each page is one problem; what the same place of a template causes belongs together (模板). Pages whose Content-Type names another charset than they are written in are one verdict for a person to look at in a browser: with a byte order mark browsers ignore the header. Pages in UTF-8 without such a mark whose <meta> within the first 1,024 bytes names another charset, while the server names none, are one problem: browsers show them garbled.',
    },
    cannotSee: {
      zh: '图片和附件里的乱码；脚本生成的文字；只有一两个错字的替换；网页 <meta> 里声明错误而服务器声明正确、浏览器仍能正确显示的情况。',
      en: 'Garbled pictures and attachments, text that scripts make, single wrong characters, and wrong declarations in <meta> that browsers do not follow because the server is right.',
    },
    advice: {
      zh: '统一使用 UTF-8，让服务器声明、网页声明与实际编码一致；从来源重新录入已损坏的文字。',
      en: 'Use UTF-8 throughout, let server and page declare it, and enter damaged text again from its source.',
    },
  },
  needs: ['page', 'link'],
  references: [],
  params: z.strictObject({}),
  begin({ target }) {
    const verdicts = openPageVerdicts({
      inOrder: { zh: '没有乱码', en: 'there is no garbled text' },
      subject: { zh: '乱码', en: 'text' },
      isAbout: () => true,
      judge,
    });
    const wrongHeaders = openWrongHeaders(target.home);
    const misdeclared = openMisdeclared(target.home);
    return {
      see(seen) {
        if (seen.kind === 'link') verdicts.seeLink(seen);
        else {
          verdicts.seePage(seen);
          wrongHeaders.see(seen);
          misdeclared.see(seen);
        }
      },
      found: () => verdicts.found(),
      *end() {
        yield* verdicts.end();
        yield* wrongHeaders.end();
        yield* misdeclared.end();
      },
    };
  },
});

function judge(page: SeenPage): Verdict | null {
  const garbled = garbledIn(page.text);
  if (garbled === null) return null;
  const { kind, count, quote } = garbled;
  return {
    outcome: 'failed',
    problem: page.url,
    about: { 问题: kind, 模板: quote },
    message: {
      zh: `页面上有 ${count} 处${kind === '替换符' ? '“�”' : '乱码'}，如“${quote}”`,
      en: `${count} places of the page are garbled, such as “${quote}”`,
    },
    evidence: [evidenceOf(page, quote)],
    measured: { value: count, unit: 'count', sample: 1 },
  };
}

const BEYOND_ASCII = /[\u0080-\u{10FFFF}]/u;

/** Pages by the charset that is named and the one that they are written in; those in ASCII alone look the same in all. */
function openWrongHeaders(home: string) {
  const wrong = openEvidenceTally();
  const pairs = new Set<string>();
  return {
    see(page: SeenPage) {
      const declared = charsetOfHeader(page.contentType);
      const actual = page.facts.charset;
      if (declared === null || page.rendered || !differ(declared, actual)) return;
      if (readabilityOf(page) === 'not-a-page' || !BEYOND_ASCII.test(page.text)) return;
      pairs.add(`${declared} ≠ ${actual}`);
      wrong.add(evidenceOf(page, `Content-Type: ${page.contentType ?? ''}`));
    },
    end(): Verdict[] {
      if (wrong.count === 0) return [];
      const list = [...pairs].toSorted().slice(0, 5).join('；');
      return [
        {
          outcome: 'cantTell',
          problem: `${home} 声明的编码`,
          about: { 问题: '声明的编码与实际不同' },
          message: {
            zh: `${wrong.count} 个页面由服务器声明的编码与实际不同（${list}），请在浏览器中核对是否显示为乱码`,
            en: `The server names another charset than that of ${wrong.count} pages (${list}): look at one in a browser`,
          },
          evidence: wrong.first(),
        },
      ];
    },
  };
}

/** Pages in UTF-8 that call themselves something else while the server says nothing: browsers believe them. */
function openMisdeclared(home: string) {
  const wrong = openEvidenceTally();
  const names = new Set<string>();
  return {
    see(page: SeenPage) {
      const { declared, charset } = page.facts;
      if (declared === undefined || page.rendered || charsetOfHeader(page.contentType) !== null) return;
      if (readabilityOf(page) === 'not-a-page' || !BEYOND_ASCII.test(page.text)) return;
      names.add(declared);
      wrong.add(evidenceOf(page, `<meta> charset=${declared}, ${charset}`));
    },
    end(): Verdict[] {
      if (wrong.count === 0) return [];
      const list = [...names].toSorted().slice(0, 5).join('、');
      return [
        {
          outcome: 'failed',
          problem: `${home} 网页声明的编码`,
          about: { 问题: '声明的编码与实际不同' },
          message: {
            zh: `${wrong.count} 个页面实际是 UTF-8，却自称 ${list}，服务器也没有声明编码，浏览器会显示为乱码`,
            en: `${wrong.count} pages are in UTF-8 and call themselves ${list}, and the server names no charset: browsers show them garbled`,
          },
          evidence: wrong.first(),
        },
      ];
    },
  };
}
