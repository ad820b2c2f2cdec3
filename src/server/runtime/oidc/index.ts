export { type Issuer, openIssuer, type SignedOn, type SignOnAttempt } from './open-issuer.ts';
