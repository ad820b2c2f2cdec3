import type { Letter } from '../model/observation/index.ts';
import { channelStanding } from './channel.ts';

/** Whether a letter has an answer. `unclear`: there is none to be seen, but neither do other letters show theirs. */
export type AnswerState = 'answered' | 'open' | 'unclear';

/** Letters of the channels that count, each once: a list and the page of its own may both have shown it. */
export interface Letters {
  all: readonly Letter[];
  answerOf(letter: Letter): AnswerState;
}

export interface LettersFold {
  see(letter: Letter): void;
  /** Whether any letter was seen at all, of whatever channel or age. */
  hasSeen(): boolean;
  end(): Letters;
}

/** Letters asked on or after `from`, or answered then; older ones are not kept. */
export function openLetters(from: string): LettersFold {
  const kept: Letter[] = [];
  /** Pages and channels on which answers are shown: there no answer means that there is none. */
  const showing = new Set<string>();
  let count = 0;
  return {
    see(letter) {
      count++;
      if (letter.message.answered !== null) for (const key of placesOf(letter)) showing.add(key);
      const { asked, answered } = letter.message;
      if ((asked ?? answered ?? from) < from || channelStanding(letter.channel, letter.place.url) === 'excluded')
        return;
      kept.push(letter);
    },
    hasSeen: () => count > 0,
    end() {
      return {
        all: distinct(kept),
        answerOf(letter) {
          const said = saidOf(letter);
          if (said !== null) return said ? 'answered' : 'open';
          return placesOf(letter).some((key) => showing.has(key)) ? 'open' : 'unclear';
        },
      };
    },
  };
}

/** Where answers are shown: on the same page; of pages of one letter, in the same channel. */
function placesOf({ isDetail, channel, place }: Letter): string[] {
  if (!isDetail) return [`list ${place.url}`];
  return channel === null ? [] : [`channel ${channel}`];
}

const ANSWERED =
  /已(?:回复|答复|办结|办复|处理|反馈|解决)|(?:回复|答复|办理结果|处理结果)(?:内容|意见|情况)?\s*[:：]\s*\S{2,}/u;
const OPEN =
  /未(?:回复|答复|办结|办复|处理|反馈)|待(?:回复|答复|办理|处理|受理)|(?:办理|处理|受理|转办|回复)中|暂(?:无|未)(?:回复|答复)/u;

/** What the letter itself says about its answer; null where it says nothing. */
function saidOf({ message, isAnswered, quote }: Letter): boolean | null {
  if (message.answered !== null) return true;
  if (isAnswered !== undefined && isAnswered !== null) return isAnswered;
  if (OPEN.test(quote)) return false;
  return ANSWERED.test(quote) ? true : null;
}

/** In order of address and words. A row of a list goes where a page of its own has the same days. */
function distinct(letters: readonly Letter[]): Letter[] {
  const ofPages = new Set(letters.filter(({ isDetail }) => isDetail).map(daysOf));
  const byProblem = new Map<string, Letter>();
  for (const letter of letters) {
    if (!letter.isDetail && ofPages.has(daysOf(letter))) continue;
    const key = letter.isDetail ? letter.place.url : `${daysOf(letter)} ${letter.message.unit ?? ''} ${letter.quote}`;
    const known = byProblem.get(key);
    if (known === undefined || problemOfLetter(letter) < problemOfLetter(known)) byProblem.set(key, letter);
  }
  return [...byProblem.values()].toSorted((a, b) => (problemOfLetter(a) < problemOfLetter(b) ? -1 : 1));
}

const daysOf = ({ message: { asked, answered } }: Letter) => `${asked ?? '?'} ${answered ?? '?'}`;

const MOST_OF_QUOTE = 40;

/** Identifies a letter over inspections: its page, or the list with its day and words. */
export function problemOfLetter({ isDetail, place, message, quote }: Letter): string {
  if (isDetail) return place.url;
  return `${place.url} ${message.asked ?? message.answered ?? '?'} ${Array.from(quote).slice(0, MOST_OF_QUOTE).join('')}`;
}
