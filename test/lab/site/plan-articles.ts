import type { Chance } from '../chance.ts';
import { daysBefore } from './days.ts';
import type { ColumnSketch } from './plan-columns.ts';
import type { Article } from './site-plan.ts';
import type { Template } from './templates/index.ts';
import { officeOf, paragraphOf, titleOf } from './words.ts';

export interface ArticleGround {
  at: string;
  place: string;
  template: Template;
  chance: Chance;
  /** A number for an article of the day: those of the site grow with its days. */
  idOf(day: string): number;
}

/** The articles of a column, newest first. */
export function planArticles(
  sketch: ColumnSketch,
  column: { number: number; path: string },
  count: number,
  ground: ArticleGround,
): Article[] {
  const { at, chance } = ground;
  const days: string[] = [];
  let back = chance.between(0, sketch.newest);
  for (let index = 0; index < count; index++) {
    days.push(daysBefore(at, back));
    back += chance.between(1, sketch.step);
  }
  return days
    .toReversed()
    .map((day) => planArticle(sketch, column, day, ground))
    .toReversed();
}

/** `lastModified` is the evening of its day: nothing was changed afterwards. */
export function planArticle(
  { slug, titles }: ColumnSketch,
  { number, path }: { number: number; path: string },
  day: string,
  ground: ArticleGround,
): Article {
  const { place, template, chance, idOf } = ground;
  const id = idOf(day);
  const hour = String(chance.between(8, 17)).padStart(2, '0');
  const articlePath = template.articlePath({ slug, number, path }, { day, id });
  const paragraphs = Array.from({ length: chance.between(2, 5) }, () => paragraphOf(chance));
  return {
    path: articlePath,
    title: titleOf(titles, { place, chance, number: id }),
    day,
    time: `${hour}:${String(chance.between(10, 59))}`,
    source: chance.happens(0.5) ? officeOf(place, chance) : `${place}人民政府办公室`,
    showsDate: true,
    isListedWithDay: true,
    shownDay: null,
    paragraphs,
    attachments: titles === 'policy' || chance.happens(0.1) ? [attachmentOf(id, chance)] : [],
    image: titles === 'news' && chance.happens(0.3) ? `/images/news/p${id}.png` : null,
    lastModified: `${day}T20:${hour}:00+08:00`,
  };
}

const ENDINGS = ['pdf', 'xlsx', 'docx', 'zip'] as const;

function attachmentOf(id: number, chance: Chance): Article['attachments'][number] {
  const ending = chance.pick(ENDINGS);
  return { name: `附件${id}.${ending}`, path: `/files/${id}/fj${id}.${ending}` };
}
