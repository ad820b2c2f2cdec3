export { hasIpv6 } from './has-ipv6.ts';
export { type HostFacts, lookAtHost, type LookAtHostOptions } from './look-at-host.ts';
