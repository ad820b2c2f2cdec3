export { type Derivation, type DerivationOptions, openDerivation } from './open-derivation.ts';
export { pagePrint } from './page-print.ts';
