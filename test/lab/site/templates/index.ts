import { DEFINITIONS } from './definitions.ts';
import { FRAMES } from './frames.ts';
import { LISTS } from './lists.ts';
import { RECORDS } from './records.ts';
import { SCRIPTS } from './scripts.ts';
import { TABLES } from './tables.ts';
import type { Template, TemplateName } from './template.ts';

export const TEMPLATES: Readonly<Record<TemplateName, Template>> = {
  lists: LISTS,
  tables: TABLES,
  definitions: DEFINITIONS,
  scripts: SCRIPTS,
  records: RECORDS,
  frames: FRAMES,
};

export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as TemplateName[];

export { type ArticleHead, type Entry, footMarks, type Template, type TemplateName } from './template.ts';
