import type { PageFacts } from '../../core/model/page-facts.ts';
import { readPages } from '../../server/usecases/read-page.ts';
import type { Palette } from '../colour.ts';
import { defineCommand } from '../command.ts';
import type { Language } from '../../core/model/text.ts';

export const page = defineCommand({
  description: {
    zh: '读出网页上的事实：编码、标题、页面类型、标签、页面显示的发布时间和来源、页脚标识、链接、列表条目、来信与答复。可以读本地文件，也可以给网址。JSON 的格式见 docs/schemas/page-facts.schema.json。',
    en: 'The facts of single pages: charset, title, kind, tags, the displayed publish date and source, marks at the foot, links, items of lists, letters and answers. Pages are files or addresses. The JSON keeps to docs/schemas/page-facts.schema.json.',
  },
  arguments: [{ name: 'PAGE', many: true, text: { zh: '网页文件或网址', en: 'files (HTML) or addresses' } }],
  options: {
    url: {
      type: 'string',
      value: 'BASE',
      text: { zh: '网页文件的网址，用来补全链接', en: 'address of pages in files, against which links are resolved' },
    },
    allow: {
      type: 'string',
      value: 'CIDR',
      many: true,
      text: { zh: '允许访问的内网网段', en: 'private networks that may be visited' },
    },
    json: { type: 'boolean', text: { zh: '每页输出一行 JSON', en: 'a line of JSON for each page' } },
  },
  examples: [
    {
      call: 'page index.html --url http://www.example.gov.cn/ --json',
      text: { zh: '首页的全部事实', en: 'everything read from a home page' },
    },
  ],
  async run({ args, options, cwd, stdout, language, colour }) {
    const request = { pages: args, url: options.url ?? null, allow: options.allow ?? [], language, cwd };
    for await (const facts of readPages(request)) {
      stdout.write(options.json ? `${JSON.stringify(facts)}\n` : factsText(facts, { language, colour }));
    }
    return 0;
  },
});

/** The facts in short, for people. */
function factsText(facts: PageFacts, { language, colour }: { language: Language; colour: Palette }): string {
  const { title, htmlTitle, kind, charset, published, source, links, items, messages } = facts;
  const zh = language === 'zh';
  const rows: [zh: string, en: string, value: string | null][] = [
    ['类型', 'kind', kind],
    ['编码', 'charset', charset],
    ['发布时间', 'published', published === null ? null : [published.date, published.time ?? ''].join(' ').trim()],
    ['来源', 'source', source],
    ['网站标识码', 'site code', facts.footer.siteCode],
    ['链接', 'links', String(links.length)],
    ['列表条目', 'items', String(items.length)],
    ['来信', 'messages', String(messages.length)],
  ];
  const lines = rows.map(([chinese, english, value]) => `  ${zh ? `${chinese}：` : `${english}: `}${value ?? '—'}`);
  return `${colour.bold(title ?? htmlTitle ?? facts.file)}  ${colour.dim(facts.file)}\n${lines.join('\n')}\n`;
}
