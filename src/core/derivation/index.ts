export { type Derivation, type DerivationOptions, openDerivation } from './open-derivation.ts';
