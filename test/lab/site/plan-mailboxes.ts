import type { Chance } from '../chance.ts';
import { daysAfter, daysBefore } from './days.ts';
import type { LabLetter, Mailbox } from './site-plan.ts';
import { letterTitle, officeOf, paragraphOf } from './words.ts';

export interface MailboxGround {
  at: string;
  place: string;
  chance: Chance;
  letters: number;
}

/** Two channels for consulting: of the head of the place, and one for questions. All letters are answered within three days. */
export function planMailboxes({ at, place, chance, letters }: MailboxGround): Mailbox[] {
  return [
    mailbox(
      { path: '/hdjl/xzxx/', name: '县长信箱', form: '/hdjl/xzxx/write.html', listShows: 'dates' },
      { at, place, chance, letters },
    ),
    mailbox(
      { path: '/hdjl/zxts/', name: '咨询建议', form: '/hdjl/zxts/write.html', listShows: 'state' },
      { at, place, chance, letters },
    ),
  ];
}

type Sketch = Pick<Mailbox, 'path' | 'name' | 'form' | 'listShows'>;

function mailbox(sketch: Sketch, { at, place, chance, letters }: MailboxGround): Mailbox {
  const planned: LabLetter[] = [];
  let back = chance.between(4, 20);
  for (let number = letters; number > 0; number--) {
    planned.push(planLetter(sketch.path, { number, asked: daysBefore(at, back), place, chance }));
    back += chance.between(1, 12);
  }
  return { ...sketch, letters: planned };
}

interface LetterGround {
  number: number;
  asked: string;
  place: string;
  chance: Chance;
}

export function planLetter(folder: string, { number, asked, place, chance }: LetterGround): LabLetter {
  return {
    path: `${folder}letter_${2000 + number}.html`,
    title: letterTitle(chance, number),
    asked,
    answered: daysAfter(asked, chance.between(0, 3)),
    unit: officeOf(place, chance),
    text: `您好，${paragraphOf(chance)}请问何时能够办理？`,
    answer: `您的来信收悉。${paragraphOf(chance)}感谢您的关注。`,
    shows: { asked: true, answered: true, unit: true },
  };
}
