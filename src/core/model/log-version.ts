/**
 * What an inspection writes down while it looks: the lines of its log, version 1. They are never changed; checks run on them again
 * and again. Moments are ISO 8601 with offset.
 */
export const LOG_VERSION = 1;
