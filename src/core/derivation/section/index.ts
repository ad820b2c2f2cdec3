export { openCandidates } from './collect-candidates.ts';
export { columnNameOf, pathNames, tagOf } from './column-name.ts';
export { typeOfName } from './column-type.ts';
export { deriveSections } from './derive-sections.ts';
