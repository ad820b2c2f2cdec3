import { nameKey } from '../name-key.ts';
import { fillText } from '../text.ts';
import type { CurrentRegistry, RegistryChange } from './plan-import.ts';
import type { RegistryWarning } from './warnings.ts';

const CALLED_SO_BEFORE = {
  zh: '是“{now}”的曾用名，将登记为另一个单位；若是同一单位，请写现用名称',
  en: 'is what “{now}” was called before, and will be another body; where it is the same, write its name of today',
};

/** What is about to become a body of its own and is what another one was called: told, as it is seldom meant. */
export function formerNameWarnings(
  { former }: Pick<CurrentRegistry, 'former'>,
  changes: readonly RegistryChange[],
): Pick<RegistryWarning, 'name' | 'organization' | 'message'>[] {
  return changes.flatMap(({ row: { table }, id, values }) => {
    const name = values['fullName'] ?? '';
    const now = table === 'organizations' && id === null ? former?.get(nameKey(name)) : undefined;
    if (now === undefined) return [];
    return [{ name, organization: name, message: fillText(CALLED_SO_BEFORE, { now }) }];
  });
}
