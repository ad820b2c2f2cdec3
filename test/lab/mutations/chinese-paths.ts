import { editPage, type Mutation, NOTHING, takeArticles } from './mutation.ts';
import { fileBytes } from '../site/files.ts';

/** Files with Chinese names, linked as they are typed and percent-encoded, with blanks and brackets. */
export const chinesePaths: Mutation = {
  id: 'chinese-paths',
  isInnocent: true,
  plant(ground) {
    const { site } = ground;
    const names = ['申请表（样式）.pdf', '附件 1.pdf', '名单&汇总.pdf'];
    for (const [index, { article }] of takeArticles(ground, names.length).entries()) {
      const name = names[index] ?? '';
      const path = `/files/${encodeURIComponent(`第${index}批`)}/${encodeURIComponent(name)}`;
      const answer = { status: 200, headers: { 'content-type': 'application/pdf' }, body: fileBytes('/x.pdf') };
      for (const spelling of [path, path.replaceAll('%26', '&'), path.replaceAll('(', '%28')])
        site.answers.set(spelling, answer);
      editPage(site, article.path, (page) => {
        page.main += `<p>附件：<a href="/files/第${index}批/${name.replace('&', '&amp;')}">${name.replace('&', '&amp;')}</a> <a href="${path}">下载</a></p>`;
      });
    }
    return NOTHING;
  },
};
