/** The scheme against which sites are held unless somebody says otherwise. */
export const USUAL_SCHEME = 'national-2019';
