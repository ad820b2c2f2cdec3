import { absolute, editPage, failed, type Mutation, takeArticles } from './mutation.ts';

/** Files that are empty, or that are a page in place of what their names say. */
export const unusableAttachments: Mutation = {
  id: 'unusable-attachments',
  isInnocent: false,
  plant(ground) {
    const { site, chance } = ground;
    const faults = takeArticles(ground, chance.between(1, 3)).map(({ article }, index) => {
      const path = `/files/bad/${chance.between(1000, 9999)}${index}.${chance.pick(['pdf', 'docx', 'xlsx'])}`;
      const body = chance.happens(0.5)
        ? ''
        : '<!DOCTYPE html><html><head><title>登录</title></head><body>请先登录系统</body></html>';
      site.answers.set(path, {
        status: 200,
        headers: { 'content-type': 'application/octet-stream' },
        body: Buffer.from(body),
      });
      editPage(site, article.path, (page) => {
        page.main += `<p><a href="${path}">附件：申请表</a></p>`;
      });
      return failed('unusable-attachments', absolute(site, path));
    });
    return { faults, also: [] };
  },
};
