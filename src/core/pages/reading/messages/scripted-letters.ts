import type { Message } from '../../../model/page-facts.ts';
import { stateOfWord } from '../../../model/letter-state.ts';
import { type DataRecord, dayInData, eachRecord, firstText, plainNames } from '../script-data.ts';
import { isOfOthers } from './field-names.ts';

/** Names of fields in the data of lists, in letters and digits alone: English ones and those in the letters of Hanyu Pinyin. */
const DAY = '(?:time|date|sj|rq)';
const ANSWERED = new RegExp(`^(?:reply|replied|answer|answered|response|hf|huifu|df|dafu)${DAY}$`, 'u');
const ASKED = new RegExp(
  `^(?:ask|asked|write|submit|submitted|letter|consult|question|send|lx|xx|ly|liuyan|zx|tw|create|created|add)${DAY}$`,
  'u',
);
const UNIT =
  /^(?:(?:reply|answer|response|deal|handle|accept|hf|df|cl|bl|sl)?(?:dept|depart|department|unit|org|organ|dw|bm)(?:name|mc)?)$/u;
const TITLES = ['title', 'subject', 'lettertitle', 'asktitle', 'question', 'bt'];

/** Scripts without such a name have no letters as data. */
const HAS_ANSWER = /"\w*(?:reply|replied|answer|response|hf|huifu|df|dafu)_?(?:time|date|sj|rq)"\s*:/iu;
const LONGEST_UNIT = 40;

/**
 * The letters that a page has as data in its scripts, from which a script makes its list: objects with a title, a day of asking and a
 * field for that of the answer. One without a day there is a letter only where a word of its data says that it has no answer yet.
 */
export function scriptedLetters(scripts: readonly string[]): Message[] {
  const letters: Message[] = [];
  eachRecord(scripts, HAS_ANSWER, (record) => {
    const letter = letterOf(plainNames(record));
    if (letter !== null) letters.push(letter);
    return letter !== null;
  });
  return letters;
}

function letterOf(record: DataRecord): Message | null {
  const title = firstText(record, TITLES);
  if (title === null || isOfOthers(title)) return null;
  const fields = [...record];
  const answers = fields.filter(([key]) => ANSWERED.test(key));
  const asked = firstDay(fields.filter(([key]) => ASKED.test(key)));
  if (answers.length === 0 || asked === null) return null;
  const answered = firstDay(answers);
  if (answered === null && !saysOpen(fields)) return null;
  return { asked, answered, unit: unitOf(fields.filter(([key]) => UNIT.test(key))) };
}

/** Whether a text says that there is no answer yet, and none anything else of how far the letter has come. */
function saysOpen(fields: Fields): boolean {
  const states = fields.flatMap(([, value]) => (typeof value === 'string' ? [stateOfWord(value.trim())] : []));
  return states.includes('open') && states.every((state) => state === 'open' || state === null);
}

type Fields = readonly (readonly [key: string, value: unknown])[];

const firstDay = (fields: Fields): string | null =>
  fields.map(([, value]) => dayInData(value)).find((day) => day !== null) ?? null;

/** The name of a body, no number of one. */
function unitOf(fields: Fields): string | null {
  const names = fields.flatMap(([, value]) => (typeof value === 'string' ? [value.trim()] : []));
  return names.find((name) => name.length <= LONGEST_UNIT && /\p{Script=Han}/u.test(name)) ?? null;
}
