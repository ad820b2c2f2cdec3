import type { SeenPage } from '../../model/observation/index.ts';

/** The facts of a page on which nothing is found. */
export const nothingRead = (charset: string): SeenPage['facts'] => ({
  charset,
  title: null,
  htmlTitle: null,
  kind: 'other',
  tags: {},
  published: null,
  source: null,
  footer: { siteCode: null, icp: null, police: null, conac: false, jiucuo: null },
  items: [],
  messages: [],
  forms: [],
  undecodable: 0,
});
