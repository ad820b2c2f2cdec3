export { openCandidates } from './collect-candidates.ts';
export { columnNameOf, pathNames, tagOf } from './column-name.ts';
export { typeOfName } from '../../model/column-name.ts';
export { deriveSections } from './derive-sections.ts';
