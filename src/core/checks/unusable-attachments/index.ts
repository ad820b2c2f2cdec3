import { z } from 'zod';
import { defineCheck } from '../../model/check.ts';
import type { Link } from '../../model/observation/index.ts';
import type { Text } from '../../model/text.ts';
import type { Verdict } from '../../model/verdict.ts';
import { evidenceOf, firstEvidence } from '../evidence.ts';
import { percentText } from '../percent-text.ts';
import { endingOf, isFileType, isKnown, isUntrue } from './true-type.ts';

/** 附件无法使用: a file that is downloaded and is empty, or is not what its name says. Dead addresses are `broken-links`. */
export const unusableAttachments = defineCheck({
  id: 'unusable-attachments',
  version: 2,
  stage: 'stable',
  name: { zh: '附件无法使用', en: 'Unusable attachments' },
  docs: {
    what: {
      zh: '附件下载下来是空文件，或内容与扩展名不符、打不开。',
      en: 'An attachment is an empty file, or its content is not what the ending of its name says.',
    },
    why: {
      zh: '表格、样表、文件下载后打不开，等于没有提供。',
      en: 'A form or document that does not open after downloading was not given.',
    },
    clause: { text: '国办秘函〔2019〕19号 办事服务·表格样表；功能设计·可用性', verified: false },
    how: {
      zh: '读取附件开头的字节辨认类型，与网址或下载时的文件名（Content-Disposition）的扩展名对照：如 .pdf 下载到的是网页，.docx 下载到的是 PDF。站内附件长度为 0 的是空文件；网址里没有扩展名，但应答写明了文件名或文件类型（如 application/pdf）的，也算附件。名称与网址的扩展名有一个相符即可。旧版 Office 扩展名下的新格式或网页格式能够打开，不算；压缩包之间不区分。打不开的网址由 broken-links 计数。',
      en: 'Tells the type of an attachment by its first bytes and holds it against the ending of the address, or of the name under which it is saved (Content-Disposition): a page behind .pdf, a PDF behind .docx. An attachment of the site with length 0 is empty. Addresses without an ending count where the answer names a file, or says by its type that it is one (application/pdf). It is enough to be true to one of both names. New or HTML formats under old Office endings do open and pass; archives are not told apart from each other. Addresses that do not open are counted by broken-links.',
    },
    cannotSee: {
      zh: '中间损坏的文件；需要密码的文件；网址里没有扩展名、应答也没有写明文件名和文件类型的附件；打开而不下载的（inline）是否与名称相符；内容是否正确。',
      en: 'Files that are damaged further on or need a password; addresses without an ending whose answers neither name a file nor say that they are one; whether what is shown instead of saved (inline) is what its name says; whether the content is the right one.',
    },
    advice: {
      zh: '重新上传附件，并在网页上点开核对。',
      en: 'Upload the file again, and open it from the page.',
    },
  },
  needs: ['link'],
  references: [],
  params: z.strictObject({}),
  begin() {
    const found: Verdict[] = [];
    let sound = 0;
    return {
      see(link) {
        if (!isAttachment(link) || link.state !== 'open' || link.isSoftNotFound) return;
        const fault = faultOf(link);
        if (fault === 'unknown') return;
        if (fault === null) sound++;
        else found.push(faultyFile(link, fault));
      },
      end: () => (sound === 0 ? found : [...found, restVerdict(sound, found.length)]),
    };
  },
});

interface Fault {
  kind: '空文件' | '类型不符';
  message: Text;
}

/** What is a file by its address, or what visitors click on and get as one. */
function isAttachment({ use, ending, contentType }: Link): boolean {
  if (use === 'file') return true;
  return use === 'page' && (isFileType(contentType) || (ending !== undefined && isKnown(ending)));
}

/** `unknown` where neither length nor first bytes were told. */
function faultOf(link: Link): Fault | null | 'unknown' {
  const { url, length, sniffed, reach, scope } = link;
  if (sniffed === null && length === 0) {
    // Files of other sites are asked for by HEAD, and servers that make files on demand answer that with length 0.
    if (scope === 'external') return 'unknown';
    return { kind: '空文件', message: { zh: '附件是空文件（0 字节）', en: 'The attachment is empty (0 bytes)' } };
  }
  if (sniffed === null) return length === null ? 'unknown' : null;
  // What it leads to, or is saved under, may be another name, and it may be true to that.
  const [ending, ...others] = [named(link), endingOf(url), endingOf(reach?.url ?? url)].filter((each) => each !== null);
  if (ending === undefined || [ending, ...others].some((each) => !isUntrue(each, sniffed))) return null;
  return {
    kind: '类型不符',
    message: {
      zh: `扩展名是 .${ending}，内容却是 ${NAMES[sniffed] ?? sniffed}`,
      en: `The name ends in .${ending}, and the content is ${sniffed}`,
    },
  };
}

const named = ({ ending = '' }: Link): string | null => (isKnown(ending) ? ending : null);

const NAMES: Readonly<Record<string, string>> = {
  html: '网页',
  pdf: 'PDF',
  zip: 'ZIP 压缩包',
  ole: '旧版 Office 文件',
};

function faultyFile({ url, scope, pages, pageCount }: Link, { kind, message }: Fault): Verdict {
  return {
    outcome: 'failed',
    problem: url,
    about: { 问题: kind, 范围: scope === 'internal' ? '站内' : '站外', 模板: message.zh },
    message: {
      zh: `${message.zh}；${pageCount} 个页面引用`,
      en: `${message.en}; pages that lead to it: ${pageCount}`,
    },
    evidence: firstEvidence(pages.map((place) => evidenceOf(place, url))),
  };
}

function restVerdict(sound: number, found: number): Verdict {
  const sample = sound + found;
  const share = found / sample;
  return {
    outcome: 'passed',
    problem: '其余附件',
    about: { 汇总: '是' },
    message: {
      zh: `共检查 ${sample} 个附件，无法使用的占 ${percentText(share)}；其余 ${sound} 个正常`,
      en: `${sample} attachments were checked, ${percentText(share)} are unusable; the other ${sound} are sound`,
    },
    evidence: [],
    measured: { value: share, unit: 'share', sample },
  };
}
