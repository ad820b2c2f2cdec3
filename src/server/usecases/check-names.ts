import { CHECKS } from '../../core/checks/index.ts';
import type { Text } from '../../core/model/text.ts';

/** Names of all checks, for lists. */
export const CHECK_NAMES: ReadonlyMap<string, Text> = new Map(CHECKS.map(({ id, name }) => [id, name]));
