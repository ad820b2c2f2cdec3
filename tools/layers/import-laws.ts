import type { ICruiseResult, IForbiddenRuleType } from 'dependency-cruiser';
import { type ImportLaw, type OrderLaw, TEST_FILES, type Violation } from './laws.ts';

/** Import laws as rules of dependency-cruiser, named `law-id#number`; tests are exempt from all of them. */
export function importRules(laws: readonly ImportLaw[]): IForbiddenRuleType[] {
  return laws.flatMap((law) =>
    law.imports.map(
      ({ from, to }, index): IForbiddenRuleType =>
        ({
          name: `${law.id}#${index}`,
          severity: 'error',
          from: { ...from, pathNot: from.pathNot === undefined ? TEST_FILES : `${from.pathNot}|${TEST_FILES}` },
          to,
        }) as IForbiddenRuleType,
    ),
  );
}

/** The order of folders as rules: each folder may import itself and what it is allowed, and no folder is unknown. */
export function orderRules(laws: readonly OrderLaw[]): IForbiddenRuleType[] {
  return laws.flatMap(({ id, folder, may }) =>
    Object.entries(may).map(([name, allowed], index): IForbiddenRuleType => ({
      name: `${id}#${index}`,
      severity: 'error',
      from: { path: `^${folder}/${name}/`, pathNot: TEST_FILES },
      to: { path: `^${folder}/`, pathNot: `^${folder}/(${[name, ...allowed].join('|')})/` },
    })),
  );
}

/** Folders that the order does not know: nobody said what they may import. */
export function unknownFolders(laws: readonly OrderLaw[], files: readonly string[]): Violation[] {
  return laws.flatMap(({ id, folder, may }) =>
    files
      .filter((file) => file.startsWith(`${folder}/`))
      .filter((file) => !Object.hasOwn(may, file.slice(folder.length + 1).split('/')[0] ?? ''))
      .map((file) => ({ law: id, from: file, what: 'is in no folder that layers.json knows' })),
  );
}

export function importViolations(result: ICruiseResult): Violation[] {
  return result.summary.violations.map(({ rule, from, to, cycle }) => ({
    law: rule.name.split('#')[0] ?? rule.name,
    from,
    what: `imports ${cycle === undefined ? to : cycle.map(({ name }) => name).join(' → ')}`,
  }));
}
