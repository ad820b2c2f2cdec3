import { expect, test } from 'vitest';
import { kindOfText as kind } from './kind.test-support.ts';

const ROWS = [1, 2, 3, 4, 5]
  .map((id) => `<li><a href="/a/${id}.html">关于公布示例市示范项目名单的通知</a>2024-01-0${id}`)
  .join('');
const FIELDS = `<form>${'<p>标题</p><input type=text>'.repeat(4)}</form>`;
const LINKS = '<li><a href="/s/">政务公开</a>'.repeat(30);

test.each([
  ['/', 'home'],
  ['/index.php', 'home'],
  ['/index.php?id=3', 'section'],
  ['/?p=3', 'section'],
])('a root with few links and a list, at %s: %s', (path, expected) => {
  const html = `<title>示例市人民政府</title><a href=/gk>公开</a><a href=/hd>互动</a><ul>${ROWS}</ul>`;
  expect(kind(html, `http://www.example.gov.cn${path}`)).toBe(expected);
});

test.each([
  ['/', 'home'],
  ['/dtjd/', 'home'],
  ['/cn/gov/index.html', 'home'],
  ['/zwgk/ysqgk/apply.html', 'form'],
  ['/login?redirect=%2Fuser', 'form'],
  ['/site/label/8888?labelName=messageWrite', 'form'],
])('tags of the site alone, at %s: %s', (path, expected) => {
  const html = `<meta name=SiteName content="示例网">${LINKS}${FIELDS}<textarea></textarea>`;
  expect(kind(html, `http://www.example.gov.cn${path}`)).toBe(expected);
});

test('a root without any link says nothing of itself', () => {
  expect(kind('<p>请稍候</p>', 'http://www.example.gov.cn/')).toBe('other');
});
