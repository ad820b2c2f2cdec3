/** The log of an inspection lies in this folder below its output. */
export const LOG_FOLDER = 'log';
