export { openCandidates } from './collect-candidates.ts';
export { tagOf } from './column-name.ts';
export { typeOfName } from './column-type.ts';
export { deriveSections } from './derive-sections.ts';
