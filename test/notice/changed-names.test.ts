import { describe, test } from 'vitest';
import { expectAllTold, replaced, type Change, type Place } from './change.ts';
import type { Edit } from './editable-docx.ts';
import { CAMPAIGNS, noticeOf, type Notice } from './notices.ts';
import { gradesIn, labelsOf, listedNamesIn, namesIn, namesOf, titlesIn, wordsIn } from './places.ts';

/** Bodies that no result here knows. */
const STRANGERS = ['市气象局', '清平市体育局', '南山县人民政府', '临海区管委会'];

describe.each(Object.entries(CAMPAIGNS))('every name in the prose of %s', async (_, campaign) => {
  const notice = await noticeOf(campaign);
  const { docx, plan } = notice;
  const names = namesIn(notice);
  const listed = listedNamesIn(notice);
  const lists = [...Map.groupBy(listed, ({ paragraph }) => paragraph).values()];

  test('replaced by that of another unit', () => {
    const others = (text: string) => namesOf(notice).filter((now) => now !== text);
    const changes = names.flatMap((place) => others(place.text).map((now) => replaced(docx, place, now)));
    expectAllTold(notice, changes, 90);
  });

  test('dropped from its list', () => {
    expectAllTold(
      notice,
      listed.map((place) => changed(notice, { what: `without ${place.text}`, place }, [without(notice, place)])),
      10,
    );
  });

  test('changed places with the next one, and first with last', () => {
    const pairs = lists.flatMap((list) => [
      ...list.slice(1).map((place, index) => [list[index] ?? place, place] as const),
      ...list.slice(0, 1).flatMap((first) =>
        list
          .slice(2)
          .slice(-1)
          .map((last) => [first, last] as const),
      ),
    ]);
    const changes = pairs.map(([a, b]) => {
      const what = `${a.text} and ${b.text} exchanged`;
      return {
        ...changed(notice, { what, place: a }, [
          { ...a, text: b.text },
          { ...b, text: a.text },
        ]),
        right: null,
      };
    });
    expectAllTold(notice, changes, 6);
  });

  test('added to a list where it does not belong', () => {
    const added = lists.flatMap((list) => listed.map((name) => ({ list, name: name.text })));
    expectAllTold(
      notice,
      added.map(({ list, name }) => addition(notice, list, name)),
      40,
    );
  });

  test('moved to another list', () => {
    const moved = lists.flatMap((list) =>
      listed.filter((name) => !list.includes(name)).map((name) => ({ list, name })),
    );
    const changes = moved.map(({ list, name }): Change => {
      const place = list.at(-1) ?? name;
      const edits = [{ ...place, from: place.to, text: `、${name.text}` }, without(notice, name)];
      return { ...changed(notice, { what: `${name.text} moved`, place }, edits), now: name.text, right: null };
    });
    expectAllTold(notice, changes, 30);
  });

  test('a body that was not assessed in a list', () => {
    expectAllTold(
      notice,
      lists.flatMap((list) => STRANGERS.map((name) => addition(notice, list, name))),
      16,
    );
  });

  test('misspelt: each character wrong in turn, the first or last one gone', () => {
    const slips = (text: string) => [
      ...Array.from(text, (_sign, at) => `${text.slice(0, at)}某${text.slice(at + 1)}`),
      text.slice(1),
      text.slice(0, -1),
    ];
    const changes = listed.flatMap((place) => slips(place.text).map((now) => replaced(docx, place, now)));
    expectAllTold(notice, changes, 40);
  });

  test('the issuer and whoever it asked, in a sentence and in the signature', () => {
    const places = [plan.issuer, plan.commissioned ?? plan.issuer].flatMap((name) => wordsIn(notice, name));
    const slip = ({ text }: Place) => `${text.slice(0, 2)}某${text.slice(3)}`;
    expectAllTold(
      notice,
      places.map((place) => replaced(docx, place, slip(place))),
      2,
    );
  });

  test('the title of a document', () => {
    const slip = ({ text }: Place) => [text.replace(/[办法案标见]/u, '某'), `${text}（试行）`];
    expectAllTold(
      notice,
      titlesIn(notice).flatMap((place) => slip(place).map((now) => replaced(docx, place, now))),
      2,
    );
  });

  test('every word of a grade', () => {
    const others = (text: string) => labelsOf(notice).filter((now) => now !== text);
    const changes = gradesIn(notice).flatMap((place) =>
      others(place.text).map((now) => ({ ...replaced(docx, place, now), right: null })),
    );
    expectAllTold(notice, changes, 20);
  });
});

function changed(notice: Notice, { what, place }: { what: string; place: Place }, edits: readonly Edit[]): Change {
  return { what, docx: notice.docx.edit(...edits), at: { paragraph: place.paragraph }, now: null, right: place.text };
}

function addition(notice: Notice, list: readonly Place[], name: string): Change {
  const place = list.at(-1);
  if (place === undefined) throw new Error('an empty list');
  const what = `${name} added to paragraph ${place.paragraph}`;
  const edit = { ...place, from: place.to, text: `、${name}` };
  return { ...changed(notice, { what, place }, [edit]), now: name, right: null };
}

/** Takes a name out with one of the marks beside it. */
function without({ docx }: Notice, { paragraph, from, to }: Place): Edit {
  const text = docx.prose[paragraph - 1] ?? '';
  if (text[to] === '、') return { paragraph, from, to: to + 1, text: '' };
  return { paragraph, from: text[from - 1] === '、' ? from - 1 : from, to, text: '' };
}
