import { makeDepartment } from '../department/index.ts';
import { change, changeAll, putText, textAt } from '../parts/change.ts';
import type { MakeSite } from '../parts/made-site.ts';

/** The department with the newest notice at the end, letters whose list shows no day of an answer, and a line over its headlines. */
export const makeDepartmentInOtherOrder: MakeSite = (ground) => {
  const site = makeDepartment(ground);
  const text = textAt(site, '/tzgg/');
  const rows = text.match(/ {2}<li>[\s\S]*?<\/li>/gu) ?? [];
  putText(site, '/tzgg/', text.replace(rows.join('\n'), rows.toReversed().join('\n')));
  change(site, '/hdjl/', [
    /<td>([\d-]{10})<\/td><td>[\d-]{10}<\/td><td>已回复<\/td>/gu,
    '<td>$1</td><td>-</td><td>已回复</td>',
  ]);
  changeAll(site, ['<a href="/gywm/">关于我们</a>', '<a href="/gywm/">网站声明</a>']);
  changeAll(site, ['<h1 class="title">', '<p class="kicker">生态环境要闻</p><h1 class="title">']);
  return site;
};
