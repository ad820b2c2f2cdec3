import { nameKey } from '../name-key.ts';
import { eachInTurns, type Turns } from '../turns.ts';
import type { RegistryValues } from './read-by-layout.ts';

/** Full names that bodies have after an import, by key of any name under which tables may still refer to them. */
export type NamesOfBodies = ReadonlyMap<string, string>;

interface Naming {
  /** Bodies of the file, each with what is registered of it. */
  given: readonly { values: RegistryValues; old: { values: RegistryValues } | undefined }[];
  registered: readonly { values: RegistryValues }[];
  /** Key of a name that a body does not have any more → its full name. */
  former: ReadonlyMap<string, string>;
}

const nameOf = ({ fullName = '' }: RegistryValues): string => fullName;

/** One name has a body that bears it before one that once bore it. */
export function* namesOfBodies({ given, registered, former }: Naming): Turns<NamesOfBodies> {
  const names = new Map<string, string>();
  const add = ({ values }: { values: RegistryValues }) => void names.set(nameKey(nameOf(values)), nameOf(values));
  yield* eachInTurns(given, add);
  yield* eachInTurns(registered, add);
  yield* eachInTurns(given, ({ values, old }) => {
    if (old !== undefined) names.set(nameKey(nameOf(old.values)), nameOf(values));
  });
  for (const [key, name] of former) if (!names.has(key)) names.set(key, names.get(nameKey(name)) ?? name);
  return names;
}
