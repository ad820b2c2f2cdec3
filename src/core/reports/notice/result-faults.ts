import type { Fault } from '../../model/fault.ts';
import type { ClassResult, Result } from '../../model/result.ts';
import type { Text } from '../../model/text.ts';

/** More incomplete units than this are counted, not listed. */
const MOST_LISTED = 20;

/** Why a result cannot be published. `result.json` has no lines that a person writes, so faults name the unit instead. */
export function resultFaults(result: Result): Fault[] {
  return result.classes.flatMap((group) => [...incompleteFaults(group), ...countFaults(group)]);
}

function incompleteFaults(group: ClassResult): Fault[] {
  const open = group.units.filter((unit) => unit.state === 'incomplete');
  const names = new Map([...group.indicators, ...group.inputs].map(({ id, name }) => [id, name]));
  const listed = open.slice(0, MOST_LISTED).map((unit) => {
    const missing = (unit.missing ?? []).map(({ of }) => names.get(of) ?? of).join('、') || '—';
    return fault('notice-incomplete-unit', {
      zh: `${group.name}：${unit.unit} 的得分不完整，缺：${missing}`,
      en: `${group.name}: the score of ${unit.unit} is incomplete, missing: ${missing}`,
    });
  });
  const more = open.length - listed.length;
  if (more > 0) {
    const text = {
      zh: `${group.name}：另有 ${more} 个单位得分不完整`,
      en: `${group.name}: ${more} more are incomplete`,
    };
    listed.push(fault('notice-incomplete-unit', text));
  }
  return listed;
}

/** A result that somebody edited by hand must not become a notice. */
function countFaults(group: ClassResult): Fault[] {
  const count = (grade: string) => group.units.filter((unit) => unit.grade === grade).length;
  const stated = [
    { what: { zh: '单位数', en: 'units' }, says: group.statistics.units, has: group.units.length },
    ...group.statistics.grades.map(({ grade, count: says }) => ({
      what: { zh: `${grade}数`, en: grade },
      says,
      has: count(grade),
    })),
  ];
  return stated
    .filter(({ says, has }) => says !== has)
    .map(({ what, says, has }) =>
      fault('notice-counts-differ', {
        zh: `${group.name}：结果文件写${what.zh}为 ${says}，逐个数出来是 ${has}`,
        en: `${group.name}: the result states ${says} ${what.en}, but its units are ${has}`,
      }),
    );
}

const REMEDIES: Record<string, Text> = {
  'notice-incomplete-unit': { zh: '补齐后重新评分', en: 'Supply what is missing and score again' },
  'notice-counts-differ': { zh: '结果文件被改动过，请重新评分', en: 'The result was changed by hand: score again' },
};

function fault(code: keyof typeof REMEDIES, message: Text): Fault {
  const suggestion = REMEDIES[code];
  return { code, where: { file: 'result.json' }, message, ...(suggestion !== undefined && { suggestion }) };
}
