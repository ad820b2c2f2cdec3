import type { LetterState } from '../model/letter-state.ts';
import type { Letter, SeenPage } from '../model/observation/index.ts';
import { channelStanding } from './channel.ts';
import { showsAnswer } from './shown-answer.ts';

/**
 * Whether a letter has an answer. `ended`: it was dealt with and gets none (不予受理). `unclear`: there is none to be seen, but neither do
 * other letters show theirs; or its state says that there is none, and its page shows one; or its state may mean either.
 */
export type AnswerState = 'answered' | 'open' | 'ended' | 'unclear';

/** Letters of the channels that count, in order of their problems. */
export interface Letters {
  all: readonly Letter[];
  answerOf(letter: Letter): AnswerState;
}

export interface LettersFold {
  see(letter: Letter): void;
  /** Pages of single letters: they may show an answer without its day. */
  seePage(page: SeenPage): void;
  /** Whether any letter was seen at all, of whatever channel or age. */
  hasSeen(): boolean;
  end(): Letters;
}

/** Letters asked on or after `from`, or answered then; older ones are not kept. */
export function openLetters(from: string): LettersFold {
  const kept: Letter[] = [];
  /** Pages and channels on which answers are shown: there no answer means that there is none. */
  const showing = new Set<string>();
  /** Pages of single letters that show an answer and no day of it. */
  const answering = new Set<string>();
  let count = 0;
  return {
    seePage({ url, text, facts: { messages } }) {
      const [only] = messages;
      if (messages.length === 1 && only?.answered === null && showsAnswer(text)) answering.add(url);
    },
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
          if (said === 'answered') return said;
          // A state and an answer contradict each other: the state may be that of a list, which is older or newer.
          if (letter.isDetail && answering.has(letter.place.url)) return said === 'open' ? 'unclear' : 'answered';
          if (said !== null) return said === 'doubtful' ? 'unclear' : said;
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
function saidOf({ message, state, quote }: Letter): LetterState | null {
  if (message.answered !== null) return 'answered';
  if (state !== undefined && state !== null) return state;
  if (OPEN.test(quote)) return 'open';
  return ANSWERED.test(quote) ? 'answered' : null;
}

/** What cannot be told apart is one problem: two rows of one list with the same day and words. */
function distinct(letters: readonly Letter[]): Letter[] {
  const byProblem = new Map<string, Letter>();
  for (const letter of letters) {
    const problem = problemOfLetter(letter);
    const known = byProblem.get(problem);
    if (known === undefined || JSON.stringify(letter) < JSON.stringify(known)) byProblem.set(problem, letter);
  }
  return [...byProblem].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, letter]) => letter);
}

const MOST_OF_QUOTE = 40;

/** Identifies a letter over inspections: its page, or the list with its day and words. */
export function problemOfLetter({ isDetail, place, message, quote }: Letter): string {
  if (isDetail) return place.url;
  return `${place.url} ${message.asked ?? message.answered ?? '?'} ${Array.from(quote).slice(0, MOST_OF_QUOTE).join('')}`;
}
