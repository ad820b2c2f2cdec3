import { isIP } from 'node:net';
import { connect, type DetailedPeerCertificate, type PeerCertificate, type TLSSocket } from 'node:tls';
import type { Failure } from '../../../core/model/failure.ts';
import type { AddressBook } from './address-book.ts';
import { failureOf } from './failure-of.ts';
import { HttpTrouble } from './http-trouble.ts';

/** What a host shows of itself; null where no certificate came. */
export interface SeenCertificate {
  certificate: {
    /** Who signed it: the organization, or else the name. */
    issuer: string;
    /** Host names it is for, in its order; `*.example` for all below. */
    names: string[];
    /** ISO 8601, in UTC. */
    validFrom: string;
    validTo: string;
  } | null;
  /** Why it is not trusted, or why none came. */
  failure: Failure | null;
}

export interface CertificateOptions {
  book: AddressBook;
  /** Milliseconds. */
  timeout: number;
  /** Of OpenSSL. */
  secureOptions: number;
  /** Trusted authorities (PEM) in place of those of Node. */
  ca?: string[];
}

/** Looks at the certificate of an origin (`https://example.com:8443`), trusted or not; nothing is asked for. */
export async function lookAtCertificate(origin: string, options: CertificateOptions): Promise<SeenCertificate> {
  const { hostname, port } = new URL(origin);
  const host = hostname.replace(/^\[|\]$/gu, '');
  try {
    const [address = ''] = await options.book.find(host);
    return await shakeHands({ ...options, address, host, port: Number(port === '' ? 443 : port) });
  } catch (thrown) {
    const failure = failureOf(thrown);
    if (failure === null) throw thrown;
    return { certificate: null, failure };
  }
}

interface HandshakeOptions extends CertificateOptions {
  address: string;
  host: string;
  port: number;
}

async function shakeHands({ address, host, port, timeout, ...tls }: HandshakeOptions): Promise<SeenCertificate> {
  const servername = isIP(host) === 0 ? host : '';
  // Untrusted ones are looked at too; nothing is sent over the connection.
  const socket = connect({ ...tls, host: address, port, servername, rejectUnauthorized: false });
  const { promise, resolve, reject } = Promise.withResolvers<TLSSocket>();
  const timer = setTimeout(() => reject(new HttpTrouble('connect-timeout', host)), timeout);
  // What a site shows is read by who waits for it: thrown in here, it would end the process.
  socket.once('secureConnect', () => resolve(socket));
  socket.once('error', reject);
  try {
    return seen(await promise);
  } finally {
    clearTimeout(timer);
    socket.on('error', () => undefined).destroy();
  }
}

function seen(socket: TLSSocket): SeenCertificate {
  const shown = socket.getPeerCertificate(true);
  const error = socket.authorizationError as unknown;
  const code = error instanceof Error ? error : Object.assign(new Error(String(error)), { code: String(error) });
  const certificate = Object.keys(shown).length === 0 ? null : certificateOf(shown);
  if (socket.authorized) return { certificate, failure: null };
  return { certificate, failure: certificate === null ? 'tls-certificate' : untrusted(shown, code) };
}

/**
 * Why it is not trusted. Where the server sends its own certificate alone and that says where the one of its issuer is to be had,
 * browsers fetch what is missing; where it does not say so, nobody can.
 */
function untrusted(shown: DetailedPeerCertificate, error: Error & { code?: unknown }): Failure {
  const failure = failureOf(error) ?? 'tls-certificate';
  if (failure !== 'tls-chain' && error.code !== 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY') return failure;
  // Node has the property only where a certificate of the issuer came.
  const isAlone = (shown.issuerCertificate as unknown) === undefined;
  return isAlone && shown.infoAccess?.['CA Issuers - URI'] !== undefined ? 'tls-chain' : 'tls-certificate';
}

/** Null for one whose times cannot be read: it says nothing of when it is good. */
function certificateOf({ issuer, subject, subjectaltname, valid_from, valid_to }: PeerCertificate) {
  const [validFrom, validTo] = [momentOf(valid_from), momentOf(valid_to)];
  if (validFrom === null || validTo === null) return null;
  const alternative = (subjectaltname ?? '')
    .split(', ')
    .flatMap((each) => /^(?:DNS|IP Address):(.+)$/u.exec(each)?.[1] ?? []);
  return {
    issuer: text(issuer.O) ?? text(issuer.CN) ?? '',
    // Without alternative names browsers do not look at the common name either; people do.
    names: alternative.length > 0 ? alternative : [text(subject.CN) ?? ''].filter((name) => name !== ''),
    validFrom,
    validTo,
  };
}

/** A time of a certificate as ISO 8601, in UTC; null where it is none: whoever makes one may write anything there. */
export function momentOf(time: string): string | null {
  const moment = Date.parse(time);
  return Number.isNaN(moment) ? null : new Date(moment).toISOString();
}

/** A name may stand several times in a certificate. */
function text(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(', ') : value;
}
