import { ATTRIBUTE, LETTERS, openQuestion } from '../html/index.ts';
import type { Page } from './page.ts';

const HOME_FIRST = /^(?:网站)?首\s*页/u;
/** Letters of a path; of 首页 alone; elements around it that may be the path. */
const LONGEST_PATH = 100;
const LONGEST_HOME = 5;
const MOST_AROUND = 4;
const CRUMBS = /crumb/iu;

const beginsWithHome = openQuestion((text) => text.length <= LONGEST_PATH && HOME_FIRST.test(text));

/**
 * Whether a line begins the path to a page, by what its element is called where a script or a style sheet draws what parts the names:
 * `<div class="breadcrumb"><a>首页</a><a>政务公开</a></div>`. 首页 alone is none.
 */
export function beginsCrumbs({ lines, tree, attribute }: Page, index: number): boolean {
  const line = lines[index];
  if (line === undefined || (line.words.letters & LETTERS.path) === 0 || !beginsWithHome(line.words)) return false;
  let node = tree.parent[line.first] ?? -1;
  for (let step = 0; step < MOST_AROUND && node >= 0; step++) {
    if (CRUMBS.test(attribute(node, ATTRIBUTE.class) ?? '')) {
      const isAlone =
        line.text.length <= LONGEST_HOME && (lines[index + 1]?.first ?? tree.size) >= (tree.last[node] ?? 0);
      if (!isAlone) return true;
    }
    node = tree.parent[node] ?? -1;
  }
  return false;
}
