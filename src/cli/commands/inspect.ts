import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError } from '../../core/model/app-error.ts';
import type { Repeat } from '../../core/model/inspection-result.ts';
import type { Text } from '../../core/model/text.ts';
import { type InspectedSite, inspectSite } from '../../server/usecases/inspect-site.ts';
import { USUAL_SCHEME } from '../../server/usecases/usual-scheme.ts';
import { defineCommand } from '../command.ts';
import { inspectionEnd } from '../inspection-end.ts';
import type { LinesOptions } from '../inspection-lines.ts';
import { rateOption, wholeOption } from '../number-option.ts';
import { openProgressLine } from '../progress-line.ts';
import { writtenFiles } from '../written-files.ts';

const PAGES = 5000;
const DEPTH = 12;
const SECONDS = 4 * 60 * 60;
const RATE = 2;
/** Where several sites go for which nobody has named a folder. */
const SITES = 'inspections';
const CONTROLS: readonly string[] = ['https://www.gov.cn/'];

export const inspect = defineCommand({
  description: {
    zh: '检查政府网站：从首页开始读取全站，按方案中的检查项判定，写出报告和佐证。机器只提出问题，是否成立由人核实；网站拒绝机器访问、脚本页面读不出的记为“未能检查”，不是问题。按 Ctrl-C 停下，已知的部分照样出报告，--resume 接着做。',
    en: 'Inspects government websites: reads the whole site from its home page, judges it by the checks of a scheme and writes a report with evidence. The machine proposes, people decide; what a site refuses to robots and what only scripts can show is “untested”, never a fault. Ctrl-C stops with a report of what is known, --resume goes on.',
  },
  arguments: [{ name: 'URL', many: true, text: { zh: '首页地址', en: 'addresses of home pages' } }],
  options: {
    out: {
      type: 'string',
      value: 'DIR',
      text: {
        zh: '输出文件夹（默认 inspection-域名；几个网站时 inspections，每个网站一个子文件夹，另有总览和合并的问题台账）',
        en: 'output folder (inspection-HOST; of several sites inspections, with a folder for each, an overview and the findings of all)',
      },
    },
    scheme: {
      type: 'string',
      value: 'SCHEME',
      text: { zh: '方案（默认 national-2019）', en: 'the scheme (national-2019)' },
    },
    class: {
      type: 'string',
      value: 'CLASS',
      text: { zh: '方案的分类（默认第一个）', en: 'class of the scheme (the first)' },
    },
    config: {
      type: 'string',
      value: 'FILE',
      text: { zh: '登记信息和应更新栏目（site.yaml）', en: 'what is registered of the site (site.yaml)' },
    },
    at: { type: 'string', value: 'DATE', text: { zh: '监测时间点（默认当天）', en: 'date of the assessment (today)' } },
    'max-pages': {
      type: 'string',
      value: 'N',
      text: { zh: `最多读取的页数（默认 ${PAGES}）`, en: `pages at most (${PAGES})` },
    },
    'max-depth': {
      type: 'string',
      value: 'N',
      text: { zh: `离首页最多几步（默认 ${DEPTH}）`, en: `steps from the home page (${DEPTH})` },
    },
    'max-minutes': {
      type: 'string',
      value: 'N',
      text: { zh: '最长时间（默认 240 分钟）', en: 'minutes at most (240)' },
    },
    rate: {
      type: 'string',
      value: 'N',
      text: { zh: `每秒请求数，或 unlimited（默认 ${RATE}）`, en: `requests a second, or unlimited (${RATE})` },
    },
    allow: {
      type: 'string',
      value: 'CIDR',
      many: true,
      text: { zh: '允许访问的内网网段', en: 'private networks that may be visited' },
    },
    'ignore-robots': {
      type: 'boolean',
      text: {
        zh: '不遵守 robots.txt（须有网站主管部门同意）',
        en: 'do not obey robots.txt (with the consent of the office)',
      },
    },
    render: {
      type: 'string',
      value: 'WHEN',
      choices: ['auto', 'never', 'always'],
      text: {
        zh: '用浏览器打开只有脚本才能显示的页面，并为报告截图：auto（默认）；never 不用浏览器；always 打开所有页面，慢得多',
        en: 'draw pages that only scripts can show, and pictures for the report, in a browser: auto (the standard); never; or always, for all pages, which takes much longer',
      },
    },
    contact: {
      type: 'string',
      value: 'ADDRESS',
      text: { zh: '联系网址或邮箱，写进我们的访问标识', en: 'address of the web or of mail that our name shows' },
    },
    control: {
      type: 'string',
      value: 'URL',
      many: true,
      text: {
        zh: `对照地址，都不通时不怪网站（默认 ${CONTROLS.join(' ')}）`,
        en: `addresses known to be well; while none answers no site is blamed (${CONTROLS.join(' ')})`,
      },
    },
    quick: { type: 'boolean', text: { zh: '只查链接和附件，快得多', en: 'links and attachments only, much faster' } },
    earlier: {
      type: 'string',
      value: 'DIR',
      text: {
        zh: '以前一次检查的输出文件夹：没有变化的网页不再传输和读取，并沿用首次见到的日期',
        en: 'output folder of an earlier inspection: pages that have not changed are neither sent nor read again, and it is known when they were first seen',
      },
    },
    'keep-pages': {
      type: 'boolean',
      text: {
        zh: '保存问题所指网页的原文（log/pages；有个人信息的不保存）',
        en: 'keep the pages that findings point at as they were sent (log/pages; none with personal data)',
      },
    },
    resume: { type: 'boolean', text: { zh: '接着做没有做完的检查', en: 'go on with an unfinished inspection' } },
  },
  examples: [
    {
      call: 'inspect https://www.example.gov.cn --out out',
      text: { zh: '检查一个网站', en: 'inspect a site' },
    },
    {
      call: 'inspect http://10.1.2.3/ --allow 10.0.0.0/8 --rate 20 --out out',
      text: { zh: '内网里的测试站', en: 'a site of the intranet' },
    },
    {
      call: 'inspect https://www.example.gov.cn https://zfw.example.gov.cn --out quarter',
      text: { zh: '一次检查几个网站，结果合在一起', en: 'several sites, and what all of them came to' },
    },
    {
      call: 'inspect https://www.example.gov.cn --earlier out --out again',
      text: { zh: '再检查一次，只读取有变化的网页', en: 'inspect it again, reading only what has changed' },
    },
  ],
  exits: [{ exit: 130, text: { zh: '被 Ctrl-C 停下，报告已写出', en: 'stopped by Ctrl-C; the report was written' } }],
  async run({ args, options, cwd, stdout, stderr, language, colour }) {
    const number = (name: 'max-pages' | 'max-depth' | 'max-minutes', standard: number, least: number) =>
      wholeOption(name, options[name], { standard, least, language });
    const budget = {
      pages: number('max-pages', PAGES, 1),
      depth: number('max-depth', DEPTH, 0),
      seconds: number('max-minutes', SECONDS / 60, 1) * 60,
    };
    const rate = rateOption('rate', options.rate, { standard: RATE, language });
    if (options.config !== undefined && args.length > 1) throw new AppError('config-for-many');
    const controls = options.control ?? CONTROLS;
    const several = args.length > 1;
    const top = options.out ?? (several ? SITES : undefined);
    const say = (text: Text) => void stderr.write(`${text[language]}\n`);
    const joined = several
      ? (await import('../joined-sites.ts')).openJoinedRun(top ?? SITES, { cwd, language, colour, say })
      : null;
    let isStopped = false;
    try {
      for (const [index, address] of args.entries()) {
        const out = outFolder(address, top, args.length);
        if (several) stderr.write(`${index === 0 ? '' : '\n'}[${index + 1}/${args.length}] ${address}\n`);
        const progress = openProgressLine(stderr, language);
        const { result, end, written } = await inspectSite({
          address,
          site: options.config ?? null,
          scheme: options.scheme ?? USUAL_SCHEME,
          className: options.class ?? null,
          out,
          at: options.at ?? null,
          budget,
          rate,
          allow: options.allow ?? [],
          robots: options['ignore-robots'] ? 'ignore' : 'obey',
          reading: options.quick ? 'links-and-tags' : 'all',
          render: options.render === 'never' || options.render === 'always' ? options.render : 'auto',
          contact: options.contact ?? null,
          controls,
          resume: options.resume,
          keepPages: options['keep-pages'],
          earlier: earlierFolder(address, options.earlier, { sites: args.length, cwd }),
          cwd,
          onProgress: progress.show,
          onStage: progress.stage,
          onNotice: (text) => progress.say(text[language]),
        });
        progress.done();
        stdout.write(await siteText({ result, end, written }, { out, language, colour, controls }));
        joined?.add({ result, folder: hostFolder(address), ended: inspectionEnd(end, result) });
        isStopped = end?.reason === 'stopped';
        if (isStopped) break;
      }
    } finally {
      // What was done before one of them could not be: that stands by itself.
      stdout.write(joined?.finish() ?? '');
    }
    return isStopped ? 130 : 0;
  },
});

/** What is said of a site when it is done. What is only needed then is loaded then. */
async function siteText(
  { result, end, written }: InspectedSite,
  { out, ...options }: LinesOptions & { out: string },
): Promise<string> {
  const [{ CHECK_NAMES }, { inspectionLines }] = await Promise.all([
    import('../../server/usecases/check-names.ts'),
    import('../inspection-lines.ts'),
  ]);
  const { language, colour } = options;
  const repeat = result.repeat === undefined ? '' : `${repeatText(result.repeat)[language]}\n`;
  const ended = inspectionEnd(end, result)[language];
  return `${colour.bold(result.inspection.target.home)}  ${ended}\n${repeat}${inspectionLines(result, CHECK_NAMES, options)}\n${writtenFiles(written, out, options)}`;
}

/** Several sites have a folder each below the output. */
function outFolder(address: string, out: string | undefined, sites: number): string {
  if (out === undefined) return `inspection-${hostFolder(address)}`;
  return sites === 1 ? out : `${out}/${hostFolder(address)}`;
}

function hostFolder(address: string): string {
  const host = URL.parse(/:\/\//u.test(address) ? address : `http://${address}`)?.host ?? address;
  return host.replaceAll(/^\.+|[^\w.-]/gu, '_');
}

/** Several sites have a folder each there too; one that was not among them is inspected for the first time. */
function earlierFolder(
  address: string,
  earlier: string | undefined,
  { sites, cwd }: { sites: number; cwd: string },
): string | null {
  if (earlier === undefined) return null;
  const folder = outFolder(address, earlier, sites);
  return sites === 1 || existsSync(resolve(cwd, folder)) ? folder : null;
}

function repeatText({ earlier, unchanged, fetched }: Repeat): Text {
  const pages = unchanged + fetched;
  const day = earlier.slice(0, 'YYYY-MM-DD'.length);
  return {
    zh: `${pages} 个网页中有 ${unchanged} 个自上次检查（${day}）以来没有变化，其余重新读取`,
    en: `${unchanged} of ${pages} pages have not changed since the earlier inspection (${day}); the others were read anew`,
  };
}
