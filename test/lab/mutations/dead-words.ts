import { editPage, type Mutation, NOTHING, takeArticles } from './mutation.ts';

/** Dead addresses where no visitor finds a link: in comments, in texts, in scripts that were turned off; and links without address. */
export const deadWords: Mutation = {
  id: 'dead-words',
  isInnocent: true,
  plant(ground) {
    const { site, chance } = ground;
    const markups = [
      '<!-- <a href="/gone/in-comment.html">旧栏目</a> <img src="/gone/in-comment.png"> -->',
      '<p>旧地址 /gone/in-text.html 已停用，请记住新的网址。</p>',
      '<a href="javascript:void(0)">打印</a><a href="#top">返回顶部</a><a href="mailto:office@kaoping-lab.example">邮箱</a><a href="tel:0999200000">电话</a>',
      '<textarea style="display:none"><a href="/gone/in-textarea.html">模板</a></textarea>',
      '<a href="">本页</a><a>没有地址</a>',
    ];
    for (const { article } of takeArticles(ground, 3)) {
      editPage(site, article.path, (page) => {
        page.main += markups.join('\n');
      });
    }
    editPage(site, '/', (page) => {
      page.main += chance.pick(markups.slice(0, 1));
    });
    return NOTHING;
  },
};
