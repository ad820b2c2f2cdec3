/** Pages lie in this folder below that of a log. */
export const PAGES_FOLDER = 'pages';
