import { expect, test } from 'vitest';
import { openPageReader } from '../page.ts';
import { readArticleHead, readPageNames } from './index.ts';
import { writtenIn } from './scripted-lines.ts';

test.each<[script: string, written: string[]]>([
  [`var s='示例日报'; document.write('<i>来源：'+s+'</i>');`, ['来源：示例日报']],
  [`var y=2024,m=1,d=5;document.write('时间：'+y+'-'+m+'-'+d)`, ['时间：2024-1-5']],
  [`document.write("<i>来源：甲</i><i>时间：乙</i>")`, ['来源：甲      时间：乙']],
  [`var s='甲'; if(s!=''){document.write('来源：'+s)} document.write('作者：')`, ['来源：甲', '作者：']],
  [`var s='';var t='乙'; if(s!=''){document.write('来源：'+s)}\ndocument.write('时间：'+t)`, ['时间：乙']],
  [`var s='';var t='乙'; if(s)document.write('时间：'+t);document.write('来源：甲')`, ['来源：甲']],
  [`var s='';var t='乙'; if(s){if(t){document.write('甲')} document.write('时间：'+t)}`, []],
  [`var s='0';var t='乙'; if(s=='1'){document.write('时间：'+t)}`, []],
  [`var s='0';var t='乙'; if(s!='0'){document.write('时间：'+t)}`, []],
  [`var t='乙'; t=now(); document.write('时间：'+t)`, []],
  [`var t='乙'; t+='丙'; document.write('时间：'+t)`, []],
  [`var t=1; t++; document.write('时间：'+t)`, []],
  [`var t='乙'; window.t='丙'; document.write('时间：'+t)`, []],
  [`var t='乙'; document.write('<a href=/1>上一篇：甲</a> 时间：'+t)`, []],
  [`var s='甲'; if(s!='') document.getElementById('ly').innerHTML='来源：'+s;`, ['来源：甲']],
  [`var s='甲'; $("#ly").html('来源：'+s)`, ['来源：甲']],
  [`if(document.getElementById('ly').innerHTML=='来源：甲') document.title='乙'`, []],
  [`var s=''; document.write('来源：'+s)`, []],
  [`document.write('来源：'+s)`, []],
  [`var s='甲'; s='乙'; document.write('来源：'+s)`, []],
  [`document.write('今天是'+new Date().getDate())`, []],
  [`function show(){document.write('来源：甲')}`, []],
  [`if(a){document.write('来源：甲')}else{document.write('来源：乙')}`, []],
  [`//document.write('来源：甲')`, []],
])('%s writes', (script, written) => {
  expect(writtenIn(script)).toEqual(written);
});

const read = openPageReader();
const TITLE = '<h1>关于公布示例市示范项目名单的通知</h1>';
const FIELDS = `var s='市教育局';var t='2024-01-05 08:03';`;

function headOf(html: string) {
  const page = read(new TextEncoder().encode(html));
  const { published, source } = readArticleHead(page, readPageNames(page));
  return { source, date: published?.date ?? null, time: published?.time ?? null };
}

test('what a script writes under a title are its source and its day', () => {
  const script = `<div><script>${FIELDS}document.write('<i>来源：'+s+'</i><i>时间：'+t+'</i>')</script></div>`;
  expect(headOf(`${TITLE}${script}<p>现予公布。</p>`)).toEqual({
    source: '市教育局',
    date: '2024-01-05',
    time: '08:03',
  });
  expect(headOf(`${script}<ul><li>政务公开</ul>${TITLE}`)).toEqual({ source: null, date: null, time: null });
});

test('a variable that another script of the page sets', () => {
  const script = '<p><i>来源：</i><script>document.write(s)</script> <i>时间：2024-01-05</i></p>';
  const sourceOn = (head: string) => headOf(`<head><script>${head}</script></head>${TITLE}${script}`).source;
  expect(sourceOn(`var a='甲', s='市教育局';`)).toBe('市教育局');
  expect(sourceOn(`var s='市教育局';</script><script>var s='县教育局';`)).toBe('');
  expect(sourceOn(`var a='甲';`)).toBe('');
  expect(sourceOn(`function f(){ s='甲' }`)).toBe('');
});

test('another day that a script writes is not that of publishing', () => {
  const script = `<script>${FIELDS}document.write('截止时间：'+t)</script>`;
  expect(headOf(`${TITLE}${script}<p>现予公布。</p>`).date).toBeNull();
});
