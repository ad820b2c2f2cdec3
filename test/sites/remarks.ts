import type { RunVerdict } from '../../src/core/checks/index.ts';
import { ANYTHING, type FaultsByCheck, NEIGHBOUR, type SiteKey } from './key.ts';
import type { Ground } from './parts/made-site.ts';

/** Something in which verdicts differ from the key. */
export interface Remark {
  check: string;
  is: 'missed' | 'false alarm' | 'needless doubt';
  /** As the key writes it, or the problem of a verdict without the origin of the site. */
  address: string;
}

/** Holds verdicts against the key of their site. */
export function remarksOf(verdicts: readonly RunVerdict[], key: SiteKey, ground: Ground): Remark[] {
  const said = verdicts.map((verdict) => told(verdict, ground));
  const failed = said.filter(({ outcome }) => outcome === 'failed');
  const doubts = said.filter(({ outcome }) => outcome === 'cantTell' || outcome === 'untested');
  const remark =
    (is: Remark['is']) =>
    ({ check, problem }: Told) => ({ check, is, address: problem });
  return [
    ...missedOf(failed, key.failed),
    ...failed
      .filter((verdict) => !isKeyed(verdict, key.failed) && !isKeyed(verdict, key.arguable ?? {}))
      .map(remark('false alarm')),
    ...doubts.filter((verdict) => !isOf(verdict, key.doubts ?? [])).map(remark('needless doubt')),
  ];
}

/** A verdict with its addresses as keys write them. */
interface Told {
  check: string;
  outcome: RunVerdict['outcome'];
  problem: string;
  evidence: readonly string[];
}

function told({ check, outcome, problem, evidence }: RunVerdict, { host, neighbour }: Ground): Told {
  const short = (text: string) => text.replace(neighbour(''), NEIGHBOUR).replace(`http://${host}`, '');
  return { check, outcome, problem: short(problem), evidence: evidence.map(({ url }) => short(url)) };
}

const missedOf = (failed: readonly Told[], faults: FaultsByCheck): Remark[] =>
  Object.entries(faults).flatMap(([check, addresses]) =>
    addresses
      .filter((address) => address !== ANYTHING)
      .filter((address) => !failed.some((verdict) => verdict.check === check && isOf(verdict, [address])))
      .map((address): Remark => ({ check, is: 'missed', address })),
  );

const isKeyed = (verdict: Told, faults: FaultsByCheck) => isOf(verdict, faults[verdict.check] ?? []);

/** An address is that of the problem or of the evidence; words stand in the problem. */
const isOf = ({ problem, evidence }: Told, addresses: readonly string[]) =>
  addresses.some(
    (address) =>
      address === ANYTHING ||
      problem === address ||
      evidence.includes(address) ||
      (!address.includes('/') && problem.includes(address)) ||
      problem.startsWith(`${address} `),
  );

/** Remarks that nobody knows of, and known faults that are no longer met as they are told. */
export function heldAgainst(
  known: readonly (Remark & { times?: number })[],
  remarks: readonly Remark[],
): { unknown: Remark[]; mended: Remark[] } {
  const rest = new Set(remarks);
  const mended: Remark[] = [];
  for (const { times = 1, ...fault } of known) {
    const met = remarks.filter((remark) => isSame(fault, remark));
    if (met.length === times) for (const remark of met) rest.delete(remark);
    else mended.push(fault);
  }
  return { unknown: [...rest], mended };
}

const isSame = (fault: Remark, { check, is, address }: Remark) =>
  check === fault.check &&
  is === fault.is &&
  (fault.address.endsWith('*') ? address.startsWith(fault.address.slice(0, -1)) : address === fault.address);
