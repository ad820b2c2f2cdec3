import { fileBytes } from '../site/files.ts';
import { absolute, editPage, failed, type Ground, type Mutation, NOTHING, takeArticles } from './mutation.ts';

interface Bad {
  kind: string;
  endings: readonly string[];
  body: Uint8Array;
  says: string;
}

const page = (title: string, text: string) =>
  Buffer.from(`<!DOCTYPE html><html><head><title>${title}</title></head><body>${text}</body></html>`);

const BAD: readonly Bad[] = [
  { kind: 'empty', endings: ['pdf', 'docx', 'xlsx', 'zip'], body: Buffer.alloc(0), says: '空文件' },
  { kind: 'page', endings: ['pdf', 'docx', 'xlsx'], body: page('登录', '请先登录系统'), says: '内容却是 网页' },
  {
    kind: 'page of an error',
    endings: ['pdf', 'docx', 'xlsx', 'rar'],
    body: page('系统提示', '文件不存在或已被删除'),
    says: '内容却是 网页',
  },
  { kind: 'other type', endings: ['docx', 'xlsx', 'doc'], body: fileBytes('/bad.pdf'), says: '内容却是 PDF' },
  { kind: 'other type', endings: ['pdf'], body: fileBytes('/bad.docx'), says: '内容却是 ZIP' },
  { kind: 'other type', endings: ['pdf', 'xls', 'zip'], body: fileBytes('/bad.png'), says: '内容却是 png' },
];

/** Files that are empty, or that are something else than what their names say. */
export const unusableAttachments: Mutation = {
  id: 'unusable-attachments',
  isInnocent: false,
  plant(ground) {
    const { chance } = ground;
    const count = chance.between(1, 3);
    const faults = Array.from({ length: count }).flatMap(() => {
      const { kind, endings, body, says } = chance.pick(BAD);
      const path = attached(ground, { folder: 'bad', ending: chance.pick(endings), body });
      return path === null ? [] : [{ ...failed('unusable-attachments', kind, absolute(ground.site, path)), says }];
    });
    return { faults, also: [] };
  },
};

const OLD = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)]);

const ODD: readonly Pick<Bad, 'endings' | 'body'>[] = [
  { endings: ['doc', 'xls'], body: Buffer.from('<html><body><table><tr><td>汇总表</td></tr></table></body></html>') },
  { endings: ['doc', 'xls', 'ppt', 'wps', 'et'], body: fileBytes('/odd.docx') },
  { endings: ['docx', 'xlsx'], body: OLD },
  { endings: ['rar', '7z'], body: fileBytes('/odd.zip') },
  { endings: ['ofd'], body: fileBytes('/odd.zip') },
];

/** Files under the names of older or newer formats, which open all the same. */
export const oddAttachments: Mutation = {
  id: 'odd-attachments',
  isInnocent: true,
  plant(ground) {
    for (const { endings, body } of ground.chance.sample(ODD, 3))
      attached(ground, { folder: 'odd', ending: ground.chance.pick(endings), body });
    return NOTHING;
  },
};

/** Links an article with a file; the path of that, or null where there is no article left. */
function attached(
  ground: Ground,
  { folder, ending, body }: { folder: string; ending: string; body: Uint8Array },
): string | null {
  const { site, chance } = ground;
  const [chosen] = takeArticles(ground, 1);
  if (chosen === undefined) return null;
  const path = `/files/${folder}/${chance.between(1_000_000, 9_999_999)}.${ending}`;
  site.answers.set(path, { status: 200, headers: { 'content-type': 'application/octet-stream' }, body });
  editPage(site, chosen.article.path, (shown) => {
    shown.main += `<p><a href="${path}">附件：申请表</a></p>`;
  });
  return path;
}
