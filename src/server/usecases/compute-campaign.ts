import { AppError } from '../../core/model/app-error.ts';
import type { Fault } from '../../core/model/fault.ts';
import type { Override, Scheme } from '../../core/model/scheme/index.ts';
import type { Text } from '../../core/model/text.ts';
import { NumberTooLarge, readFacts, scoreScheme, UnlistedGrades } from '../../core/scoring/index.ts';
import type { ScoredCampaign } from '../../core/scoring/index.ts';
import type { InputFile } from '../runtime/input-file.ts';
import { parseScheme } from './load-scheme.ts';
import { loadTables, refuseFaults } from './load-tables.ts';
import type { LoadedTables, TableInput } from './load-tables.ts';

/** Everything that a result depends on. */
export interface CampaignInputs {
  scheme: InputFile;
  tables: readonly TableInput[];
  /** Date of the assessment, `YYYY-MM-DD`. */
  at: string | null;
}

export interface ComputedCampaign {
  campaign: ScoredCampaign;
  /** What was read differently from how it was written: for the person at the terminal. */
  notices: Text[];
}

/** Reads scheme and tables and scores them. Throws `scheme-faulty` or `tables-faulty` with every fault, and scores nothing then. */
export function computeCampaign(inputs: CampaignInputs): ComputedCampaign {
  return scoreTables(parseScheme(inputs.scheme), loadTables(inputs.tables), inputs);
}

/** The same for what has been read already. */
export function scoreTables(scheme: Scheme, loaded: LoadedTables, inputs: CampaignInputs): ComputedCampaign {
  const file = inputs.scheme.path;
  const reading = refuseUnsound(file, () => readFacts(scheme, loaded.tables, { at: inputs.at, names: loaded.names }));
  refuseFaults(reading.faults);
  const origin = {
    schemeSha256: inputs.scheme.sha256,
    at: inputs.at,
    tables: reading.bindings.map(({ name, table }) => {
      const file = loaded.files.get(table);
      return { table: name, file: file?.name ?? table.file, sha256: file?.sha256 ?? '' };
    }),
  };
  refuseStrayOverrides(scheme, reading.facts, file);
  const { facts, overrides, notices } = reading;
  return { campaign: refuseUnsound(file, () => scoreScheme(scheme, facts, { origin, overrides })), notices };
}

/** A rule that lets a number grow without bounds, or gives grades that there are not, is somebody's mistake, not ours. */
function refuseUnsound<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof NumberTooLarge) throw new AppError('number-too-large', { place: error.place });
    if (error instanceof UnlistedGrades) throw gradesError(error, file);
    throw error;
  }
}

function gradesError({ units, className, labels }: UnlistedGrades, file: string): AppError {
  const faults = units.map(({ unit, grade }): Fault => ({
    code: 'grade-unlisted',
    where: { file },
    message: {
      zh: `“${className}”中“${unit}”的等次算出来是“${grade}”，不在 labels 里`,
      en: `The grade of “${unit}” in “${className}” comes out as “${grade}”, which is not among the labels`,
    },
    suggestion: {
      zh: `可以是：${labels.join('、')}；请改 grades 的 value，或它所读的数据`,
      en: `the labels are ${labels.join(', ')}: mend the value of grades, or the figures that it reads`,
    },
  }));
  return new AppError('scheme-faulty', { file, count: String(faults.length) }, faults);
}

/** An override in the scheme for a unit that is not there would silently do nothing. */
function refuseStrayOverrides(scheme: Scheme, facts: ReturnType<typeof readFacts>['facts'], file: string): void {
  const faults = scheme.classes.flatMap((rules): Fault[] => {
    const units = new Set(facts.get(rules.id)?.keys);
    return rules.overrides
      .filter((override) => !units.has(override.unit))
      .map((override) => strayFault(override, rules.name, file));
  });
  if (faults.length > 0) throw new AppError('scheme-faulty', { file, count: String(faults.length) }, faults);
}

function strayFault(override: Override, className: string, file: string): Fault {
  return {
    code: 'override-without-unit',
    where: { file },
    message: {
      zh: `overrides 中的单位“${override.unit}”不在“${className}”的数据表中`,
      en: `overrides names the unit “${override.unit}”, which is not in the table of “${className}”`,
    },
    suggestion: { zh: '请核对单位名称', en: 'check the name of the unit' },
  };
}
