export { probeSite, type ProbeSiteOptions } from './probe-site.ts';
export { someAnswers } from './some-answers.ts';
export { type RoundOptions, type SeenRound, visitSites, type Visited } from './visit-sites.ts';
export { LONGEST_VISIT } from './visit.ts';
export { type Ipv6Options, type SeenOverIpv6, visitOverIpv6 } from './visit-over-ipv6.ts';
