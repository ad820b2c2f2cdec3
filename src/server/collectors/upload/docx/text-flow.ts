import type { DocxParagraph } from './docx-content.ts';

interface OpenParagraph {
  index: number;
  place: DocxParagraph['place'];
  text: string;
  /** Its end was deleted under tracked changes: what follows belongs to it. */
  isJoined: boolean;
}

/** Where paragraphs lie one under the other: the body, a cell, a text box. */
interface Story {
  place: DocxParagraph['place'];
  /** Text of a paragraph whose end was deleted, waiting for the next one. */
  waiting: OpenParagraph | null;
  texts: string[];
}

/** Collects paragraphs as they open and close; they nest, because text boxes hang in the middle of paragraphs. */
export function textFlow() {
  const stories: Story[] = [{ place: 'body', waiting: null, texts: [] }];
  const open: OpenParagraph[] = [];
  const closed: OpenParagraph[] = [];
  let next = 0;

  const story = () => stories.at(-1) as Story;
  const finish = (paragraph: OpenParagraph) => {
    closed.push(paragraph);
    story().texts.push(paragraph.text);
  };
  return {
    beginStory(place: DocxParagraph['place']) {
      stories.push({ place, waiting: null, texts: [] });
    },
    /** The paragraphs of the story that ends, one line each. */
    endStory(): string {
      const { waiting } = story();
      if (waiting !== null) finish(waiting);
      return (stories.pop() as Story).texts.join('\n');
    },
    beginParagraph() {
      const { waiting, place } = story();
      story().waiting = null;
      open.push({ index: waiting?.index ?? next, place, text: waiting?.text ?? '', isJoined: false });
      if (waiting === null) next += 1;
    },
    joinNext() {
      const paragraph = open.at(-1);
      if (paragraph !== undefined) paragraph.isJoined = true;
    },
    add(text: string) {
      const paragraph = open.at(-1);
      if (paragraph !== undefined) paragraph.text += text;
    },
    endParagraph() {
      const paragraph = open.pop();
      if (paragraph === undefined) return;
      if (paragraph.isJoined) story().waiting = paragraph;
      else finish(paragraph);
    },
    paragraphs(): DocxParagraph[] {
      return closed.toSorted((a, b) => a.index - b.index).map(({ text, place }, index) => ({ index, text, place }));
    },
  };
}

export type TextFlow = ReturnType<typeof textFlow>;
