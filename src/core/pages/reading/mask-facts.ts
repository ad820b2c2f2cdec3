import type { Item, Message, PageTags } from '../../model/page-facts.ts';
import type { SeenPage } from '../../model/observation/index.ts';
import { maskPersonalData } from './personal-data.ts';

/**
 * Facts for the log, in which nobody's numbers and mailboxes are kept: the words of the page in them masked as its text is, so that
 * they still agree with it. Addresses stay what they are.
 */
export function maskFacts(facts: SeenPage['facts']): SeenPage['facts'] {
  return {
    ...facts,
    title: masked(facts.title),
    htmlTitle: masked(facts.htmlTitle),
    source: masked(facts.source),
    tags: maskTags(facts.tags),
    items: facts.items.map(maskItem),
    messages: facts.messages.map(maskMessage),
    ...(facts.linkTexts === undefined ? {} : { linkTexts: facts.linkTexts.map(maskLinkText) }),
  };
}

const masked = (text: string | null) => (text === null ? null : maskPersonalData(text));

const maskTags = (tags: PageTags): PageTags =>
  Object.fromEntries(
    Object.entries(tags).map(([name, value]) => [
      name,
      typeof value === 'string' ? maskPersonalData(value) : value.map(maskPersonalData),
    ]),
  );

/** Most have nothing to mask, and are not copied. */
function maskItem(item: Item): Item {
  const title = maskPersonalData(item.title);
  return title === item.title ? item : { ...item, title };
}

type LinkText = NonNullable<SeenPage['facts']['linkTexts']>[number];

const maskLinkText = ({ url, text }: LinkText): LinkText => ({ url, text: maskPersonalData(text) });

function maskMessage(message: Message): Message {
  const unit = masked(message.unit);
  return unit === message.unit ? message : { ...message, unit };
}
