import { ANYTHING } from './key.ts';
import { KNOWN, type KnownFault } from './known.ts';
import { type KeyedSite, SITES } from './sites.ts';

export interface Counts {
  planted: number;
  found: number;
  falseAlarms: number;
  needlessDoubts: number;
}

/** How the whole sites are judged; a fault is a site and a check, however many addresses. */
export function countsOfSites(): Counts {
  const first = SITES.filter(({ round }) => round === 1);
  const faults = first.flatMap(({ name, key }) => Object.keys(key.failed).map((check) => ({ name, check })));
  const found = faults.filter(({ name, check }) => !isMissed(name, (fault) => fault.check === check));
  const met = KNOWN.filter(({ sites }) => first.some(({ name }) => sites.includes(name)));
  return { planted: faults.length, found: found.length, ...wrongly(met) };
}

/** How the variants are judged, without what they have of their sites; a fault is an address. */
export function countsOfVariants(): Counts {
  const second = SITES.filter(({ round }) => round === 2);
  const faults = second.flatMap(newFaults);
  const found = faults.filter(
    ({ name, check, address }) => !isMissed(name, (fault) => fault.check === check && fault.address === address),
  );
  const met = KNOWN.filter(({ sites }) => sites.every((site) => second.some(({ name }) => name === site)));
  return { planted: faults.length, found: found.length, ...wrongly(met) };
}

/** What is at fault on a variant and on no whole site. */
function newFaults({ name, key }: KeyedSite): { name: string; check: string; address: string }[] {
  const isOld = (check: string, address: string) =>
    SITES.some(
      (site) => site.round === 1 && name.startsWith(`${site.name}-`) && site.key.failed[check]?.includes(address),
    );
  return Object.entries(key.failed).flatMap(([check, addresses]) =>
    addresses
      .filter((address) => address !== ANYTHING && !isOld(check, address))
      .map((address) => ({ name, check, address })),
  );
}

const isMissed = (site: string, isIt: (fault: KnownFault) => boolean) =>
  KNOWN.some((fault) => fault.is === 'missed' && fault.sites.includes(site) && isIt(fault));

function wrongly(faults: readonly KnownFault[]): Pick<Counts, 'falseAlarms' | 'needlessDoubts'> {
  const timesOf = (is: KnownFault['is']) =>
    faults.filter((fault) => fault.is === is).reduce((sum, { times = 1 }) => sum + times, 0);
  return { falseAlarms: timesOf('false alarm'), needlessDoubts: timesOf('needless doubt') };
}
