import type { Provenance } from '../model/scheme/index.ts';
import type { Fields } from './fields.ts';
import type { Report } from './report.ts';

/** Fields that may stand on the scheme, a class, a group or an indicator. */
export const PROVENANCE_FIELDS = ['source', 'clause', 'verified', 'why'];

/** What is written here, and what is inherited where nothing is written. */
export function readProvenance(fields: Fields, above: Provenance, report: Report): Provenance {
  const verified = fields.flag('verified') ?? above.verified;
  const why = fields.text('why') ?? above.why;
  if (!verified && why === null && fields.has('verified'))
    report.add('unverified-without-why', fields.keyAt('verified'));
  return {
    source: fields.text('source') ?? above.source,
    clause: fields.text('clause') ?? above.clause,
    verified,
    why: verified ? null : why,
  };
}
