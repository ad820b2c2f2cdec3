import { expect, test } from 'vitest';
import type { PageKind } from '../../model/page-facts.ts';
import { kindOfText } from './kind.test-support.ts';

const PATH = '<p>当前位置：<a href=/>首页</a> > 通知公告</p>';
const TITLE = '关于公布示例市示范项目名单的通知';
const TEXT =
  '<p>为进一步做好有关工作，现将示例市示范项目名单予以公布，请各单位认真组织实施，并于月底前报送进展情况。</p>';

test.each<[what: string, html: string, kind: PageKind]>([
  ...[
    ['HTTP Status 500 - Request processing failed', 'org.example.web.Servlet.service(Servlet.java:620)'],
    ['HTTP Status 500 – 内部服务器错误', 'org.example.web.Servlet.service(Servlet.java:620)'],
    ["Server Error in '/web' Application.", 'at Example.Page_Load(Object sender, EventArgs e) in c:\\a.cs:line 12'],
    [
      '“/”应用程序中的服务器错误。',
      '执行当前请求期间，出现未处理的异常。请检查堆栈跟踪信息，以了解有关该错误的详细信息。',
    ],
    ['<b>Fatal error</b>: Uncaught Error in <b>/web/a.php</b> on line <b>12</b>', '#0 /web/b.php(3): load()'],
  ].map(([report, step]): [string, string, PageKind] => [
    `${report} with a long trace`,
    `<title>Error report</title><h1>${report}</h1><hr>${`<p>${step}</p>`.repeat(30)}`,
    'error',
  ]),
  ...[
    '400 Bad Request',
    '504 Gateway Time-out',
    'Error establishing a database connection',
    'Access Denied',
    '<b>Parse error</b>: syntax error in <b>/web/a.php</b> on line <b>3</b>',
  ].map((report): [string, string, PageKind] => [report, `<h1>${report}</h1><hr>nginx`, 'error']),
  [
    'an article that was removed, between menus of any length',
    `<h2>抱歉，您访问的页面不存在或已被删除！</h2>${'<a href="/a/">政务公开</a> '.repeat(300)}`,
    'error',
  ],
  [
    'an article that is not there yet, in the frame of a site',
    `${PATH}<h4>系统提示</h4><p>您访问的信息已过期或未发布！</p>${'<a href="/a/">政务公开</a> '.repeat(30)}`,
    'error',
  ],
  ['what a service has to be told', `${PATH}<p>您查看的信息未发布，请先查询。</p>`, 'section'],
  ['a rule that has run out', `${PATH}<h1>${TITLE}</h1><p>本文件已过期。</p>${TEXT}`, 'article'],
  [
    'the same words in a text',
    `${PATH}<h1>${TITLE}</h1>${TEXT.repeat(16)}<p>抱歉，您访问的页面不存在或已被删除！</p>`,
    'article',
  ],
  [
    'a report of a server on a page of a site',
    `${PATH}<p>暂无</p><p>Warning: HTTP Status 500 - Request processing failed</p>`,
    'section',
  ],
  ...[
    '该内容已被发布者删除',
    '此内容因违规无法查看',
    '该公众号已迁移',
    '此帐号已被屏蔽，内容无法查看',
    '此帐号已自主注销，内容无法查看',
    '该内容暂时无法查看',
    '此内容被投诉且经审核涉嫌侵权，无法查看。',
  ].map((note): [string, string, PageKind] => [note, `<div><i></i><h2>${note}</h2></div><p>查看详情</p>`, 'error']),
  ['an article in a frame that tells so of another', `${PATH}<h1>${TITLE}</h1>${TEXT}<p>该公众号已注销</p>`, 'article'],
  ['a login that says so where it fails', '<form><input type=password><p>该账号已被冻结</p></form>', 'form'],
  ['how an account is closed', '<p>该账号注销的办法：先退出各项服务</p>', 'other'],
  ['an article about such a report', `<h1>${TITLE}</h1>${TEXT.repeat(6)}<p>系统显示“HTTP Status 500”。</p>`, 'article'],
  ...[
    '不实信息已被删除 网警依法查处造谣者',
    '503 路公交线路调整',
    '网页出错的常见原因和解决方法',
    '部分文件无法访问的情况说明',
    '应用程序中的服务器错误的处理方法',
  ].map((title): [string, string, PageKind] => [
    `an article without a frame: ${title}`,
    `<title>${title}</title><h1>${title}</h1>${TEXT.repeat(14)}`,
    'article',
  ]),
  ['a text in English without a frame', `<h1>Notice</h1><p>Error reports are read by the office.</p>`, 'other'],
])('%s', (_, html, kind) => {
  expect(kindOfText(html)).toBe(kind);
});
