export { probeSite, type ProbeSiteOptions } from './probe-site.ts';
