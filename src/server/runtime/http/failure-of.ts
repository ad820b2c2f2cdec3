import type { Failure } from '../../../core/model/failure.ts';
import { HttpTrouble } from './http-trouble.ts';

const BY_CODE: Readonly<Record<string, Failure>> = {
  ENOTFOUND: 'dns-not-found',
  ENODATA: 'dns-not-found',
  EAI_NODATA: 'dns-not-found',
  EAI_AGAIN: 'dns-failed',
  EAI_FAIL: 'dns-failed',
  EBADNAME: 'dns-not-found',
  ESERVFAIL: 'dns-failed',
  EREFUSED: 'dns-failed',
  EFORMERR: 'dns-failed',
  EBADRESP: 'dns-failed',
  ENOTIMP: 'dns-failed',
  ETIMEOUT: 'dns-failed',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ETIMEDOUT: 'connect-timeout',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  // The only certificate that came is one of somebody else, and who that is was not told.
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls-chain',
  CERT_HAS_EXPIRED: 'tls-expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls-name',
};

/** All that Node has for what OpenSSL says of a certificate; it has no name for a weak key, among others. */
const CERTIFICATE =
  /^(?:CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_(?:CA|PURPOSE)|CRL_|ERROR_IN_C|PATH_LENGTH_|HOSTNAME_MISMATCH|UNSPECIFIED)/u;

/** Where this machine has no more files or memory it is not the site. */
const OURS: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE', 'ENOBUFS', 'ENOMEM']);

/** What no code of ours names, by what the system was asked for: a link to a name of 300 letters must not end anything. */
const BY_CALL: Readonly<Record<string, Failure>> = {
  getaddrinfo: 'dns-failed',
  queryA: 'dns-failed',
  queryAaaa: 'dns-failed',
  connect: 'unreachable',
  read: 'reset',
  write: 'reset',
};

/** The code of the closed list for an error of the network; null for an error of ours. */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof HttpTrouble) return error.failure;
  if (!(error instanceof Error)) return null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const known = BY_CODE[code];
  if (known !== undefined) return known;
  if (CERTIFICATE.test(code)) return 'tls-certificate';
  if (code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS') || code === 'EPROTO') return 'tls-failed';
  const call = 'syscall' in error && typeof error.syscall === 'string' && !OURS.has(code) ? error.syscall : '';
  return BY_CALL[call] ?? (error.cause === undefined ? null : failureOf(error.cause));
}
