import { type Action, type Asker, type ObjectKind, reachOf, RIGHTS } from './rights.ts';

/** What a token of the API can be limited to, as `object:action`: every right that there is, except over tokens themselves. */
export const SCOPES: readonly string[] = Object.entries(RIGHTS).flatMap(([object, actions]) =>
  object === 'token' ? [] : Object.keys(actions).map((action) => `${object}:${action}`),
);

/** Scopes of a token that its owner does not have, and which therefore could never be of use. */
export function scopesBeyond(owner: Asker, scopes: readonly string[]): string[] {
  return scopes.filter((scope) => {
    const [object, action] = scope.split(':');
    return (
      !SCOPES.includes(scope) || reachOf(owner, { object: object as ObjectKind, action: action as Action }) === null
    );
  });
}
