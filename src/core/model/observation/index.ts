export type { Copies, DatedArticle, Letter, Link, LinkPlace, PagePlace, Section } from './derived.ts';
export { LOG_VERSION } from '../log-version.ts';
export { LIMIT_REASONS, type LimitReason } from './limit-reason.ts';
export { linkedAddress, linkElsewhere, type LinkUse, packLink, unpackLink } from '../packed-link.ts';
export { type ReachState, stateOf } from '../reach-state.ts';
export { type Reach, ReachSchema } from './reach.ts';
export {
  type Address,
  type Certificate,
  type Form,
  type Host,
  type Limit,
  type LogRecord,
  LogRecordSchema,
  type Nowhere,
  PageSchema,
  type Probe,
  type SeenPage,
  type Sheet,
  type Target,
} from './records.ts';
export type { RecordJson } from './record-json.ts';
export { SECTION_TYPES, type SectionType } from './section-type.ts';

import type { Copies, DatedArticle, Letter, Link, Section } from './derived.ts';
import type { Host, Limit, Nowhere, Probe, SeenPage } from './records.ts';

/** Everything that a check can be given, by kind: what was seen, and what follows from it over all pages. */
export type Observation = Probe | Host | Nowhere | SeenPage | Limit | Link | Section | Letter | Copies | DatedArticle;
export type ObservationKind = Observation['kind'];
export type ObservationOf<Kind extends ObservationKind> = Extract<Observation, { kind: Kind }>;
