export { type Derivation, openDerivation } from './open-derivation.ts';
