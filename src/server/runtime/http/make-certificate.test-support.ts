import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

export interface MadeCertificate {
  /** PEM, for `createServer` of `node:https`. */
  key: string;
  cert: string;
}

export interface CertificateWish {
  /** Host names and IPv4 addresses. */
  names: readonly string[];
  issuer: string;
  /** ISO 8601 in UTC; a month 13 is written down as such. */
  validFrom: string;
  validTo: string;
  /** Signed by an authority of the name `issuer` that is not sent along; with an address where its certificate is to be had, or none. */
  apart?: { caIssuers: string | null };
}

/** A certificate that signs itself, or one that another key signed, written down by the rules of X.509 (RFC 5280) with an elliptic key. */
export function makeCertificate({ names, issuer, validFrom, validTo, apart }: CertificateWish): MadeCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const signer = apart === undefined ? privateKey : generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey;
  const nameOf = (text: string) =>
    text === '' ? sequence() : sequence(set(sequence(oid('550403'), tagged(0x0c, Buffer.from(text)))));
  const caIssuers = apart?.caIssuers ?? null;
  const algorithm = sequence(oid('2a8648ce3d040302'));
  const alternative = sequence(...names.map((each) => (/^[\d.]+$/u.test(each) ? address(each) : tagged(0x82, each))));
  const extensions = sequence(
    sequence(oid('551d11'), tagged(0x04, alternative)),
    ...(apart === undefined ? [AUTHORITY] : []),
    ...(caIssuers === null ? [] : [access(caIssuers)]),
  );
  const body = sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))),
    tagged(0x02, Buffer.from([1])),
    algorithm,
    nameOf(issuer),
    sequence(time(validFrom), time(validTo)),
    nameOf(apart === undefined ? issuer : (names[0] ?? '')),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, extensions),
  );
  const signature = tagged(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', body, signer)]));
  return { key: pemOf(privateKey), cert: pem(sequence(body, algorithm, signature)) };
}

function tagged(tag: number, content: Buffer | string): Buffer {
  const bytes = Buffer.from(content as string);
  const length = bytes.length < 128 ? [bytes.length] : [0x82, bytes.length >> 8, bytes.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), bytes]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => tagged(0x30, Buffer.concat(parts));
const set = (part: Buffer): Buffer => tagged(0x31, part);
const oid = (hex: string): Buffer => tagged(0x06, Buffer.from(hex, 'hex'));
/** It may sign others. */
const AUTHORITY = sequence(
  oid('551d13'),
  tagged(0x01, Buffer.from([255])),
  tagged(0x04, sequence(tagged(0x01, Buffer.from([255])))),
);
/** Where the certificate of the issuer is to be had. */
const access = (url: string): Buffer =>
  sequence(oid('2b06010505070101'), tagged(0x04, sequence(sequence(oid('2b06010505073002'), tagged(0x86, url)))));
const address = (text: string): Buffer => tagged(0x87, Buffer.from(text.split('.').map(Number)));
/** GeneralizedTime: `20300101000000Z`. */
const time = (moment: string): Buffer => tagged(0x18, `${moment.replaceAll(/\D/gu, '').slice(0, 14)}Z`);

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/gu) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

function pemOf(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}
