import { daysBefore } from './days.ts';
import type { HostFacts, SitePlan } from './site-plan.ts';

/** What is told of a host in order: addresses of both families, HTTPS with a certificate for another half year. */
export function soundHostFacts(at: string, host: string): HostFacts {
  const url = `https://${host}/`;
  return {
    ipv4: ['203.0.113.10'],
    ipv6: ['2001:db8::10'],
    overIpv6: 'open',
    https: {
      reach: { url, redirects: 0, status: 200, failure: null, firstByte: 40, total: 60 },
      certificate: {
        issuer: 'Lab CA',
        names: [host],
        validFrom: `${daysBefore(at, 180)}T00:00:00+08:00`,
        validTo: `${Number(at.slice(0, 4)) + 1}${at.slice(4, 7)}-01T00:00:00+08:00`,
      },
    },
    leadsToHttps: true,
  };
}

const PROBES_A_DAY = 24;
const DAYS = 7;

/** A week of visits, one an hour, all of them open. */
export function soundProbes(at: string, url: string): SitePlan['probes'] {
  return Array.from({ length: DAYS }, (_, back) => daysBefore(at, back)).flatMap((day) =>
    Array.from({ length: PROBES_A_DAY }, (__, hour) => ({
      kind: 'probe' as const,
      at: `${day}T${String(hour).padStart(2, '0')}:10:00+08:00`,
      url,
      reach: { url, redirects: 0, status: 200, failure: null, firstByte: 80, total: 120 },
      controlled: true,
    })),
  );
}
