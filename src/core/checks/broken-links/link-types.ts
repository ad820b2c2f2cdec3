import type { LinkUse } from '../../model/observation/index.ts';

/** What a dead address is for a visitor, as indicators and reports name it. */
export const LINK_TYPES = ['页面', '附件', '框架', '图片', '脚本', '样式', '媒体', '图标', '表单'] as const;
export type LinkType = (typeof LINK_TYPES)[number];

const TYPES: Readonly<Record<LinkUse, LinkType>> = {
  page: '页面',
  file: '附件',
  frame: '框架',
  image: '图片',
  script: '脚本',
  style: '样式',
  media: '媒体',
  icon: '图标',
  form: '表单',
};

/** What a visitor misses. An icon nobody misses, and the address of a form answers only what is sent to it. */
export const USUAL_TYPES = '页面、附件、框架、图片、脚本、样式、媒体';

const ENGLISH: Readonly<Record<LinkType, string>> = {
  页面: 'page',
  附件: 'attachment',
  框架: 'frame',
  图片: 'image',
  脚本: 'script',
  样式: 'style sheet',
  媒体: 'audio or video',
  图标: 'icon',
  表单: 'form',
};

export const typeOf = (use: LinkUse): LinkType => TYPES[use];
export const englishType = (type: LinkType): string => ENGLISH[type];
