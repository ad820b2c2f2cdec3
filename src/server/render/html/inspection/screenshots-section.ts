import { type Screenshot, UNPICTURED } from '../../../../core/model/screenshot.ts';
import { type Markup, markup } from '../markup.ts';

/** Pictures of pages, which findings lead to, and why others have none. */
export function screenshotsSection(
  screenshots: readonly Screenshot[],
  pictures: ReadonlyMap<string, Uint8Array>,
): Markup | null {
  if (screenshots.length === 0) return null;
  const shown = screenshots.filter(({ sha256 }) => sha256 !== null && pictures.has(sha256));
  const missing = screenshots.filter((one) => !shown.includes(one));
  return markup`<section class="panel" id="screenshots"><h2>页面截图 <small>检查后由浏览器打开所得，只截上部；有个人信息的页面不截</small></h2>
${shown.length > 0 && markup`<div class="shots">${shown.map((one) => figure(one, pictures))}</div>`}
${missing.length > 0 && markup`<ul class="unpictured">${missing.map(({ url, missing: why }) => markup`<li>${url}：${why === null ? '没有图片' : UNPICTURED[why].zh}</li>`)}</ul>`}
</section>`;
}

function figure({ url, at, sha256 }: Screenshot, pictures: ReadonlyMap<string, Uint8Array>): Markup {
  const bytes = pictures.get(sha256 ?? '') ?? new Uint8Array();
  return markup`<figure id="${anchorOf(sha256 ?? '')}"><img src="data:image/webp;base64,${Buffer.from(bytes).toString('base64')}" alt="${url} 的截图"><figcaption><a href="${url}" rel="noreferrer">${url}</a> <small>${at}，SHA-256 ${(sha256 ?? '').slice(0, 12)}…</small></figcaption></figure>
`;
}

/** Where the picture of a page stands in the report; undefined for one without. */
export function pictureAnchors(screenshots: readonly Screenshot[]): Map<string, string> {
  return new Map(screenshots.flatMap(({ url, sha256 }) => (sha256 === null ? [] : [[url, anchorOf(sha256)]])));
}

const anchorOf = (sha256: string) => `shot-${sha256.slice(0, 12)}`;
