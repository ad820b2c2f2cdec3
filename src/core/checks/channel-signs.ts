import type { Letter, Link, Section, SeenPage } from '../model/observation/index.ts';
import type { Evidence } from '../model/verdict.ts';
import { remembered } from '../model/remembered.ts';
import { channelStanding } from './channel.ts';
import { evidenceOf } from './evidence.ts';

/** `open`: people can write, or their letters are shown; `named`: something is called so, and a person has to try it. */
export interface ChannelSign {
  strength: 'open' | 'named';
  evidence: Evidence;
}

const NAME = /信箱|留言|我要咨询|在线咨询|网上咨询|咨询建言|建言献策|我要写信|网络问政|互动交流|意见建议|咨询投诉/u;
const LONGEST_NAME = 14;
/** Platforms for letters that stand outside of the site. */
const PLATFORM = /(?:^|[.-])(?:12345|hdjlpt|hdjl|hudong|liuyan|wenzheng|wzpt|zxts|xjpt)(?:[.-]|$)/iu;

/** What a page says about a channel: a form for letters, a name, or on the home page a word that leads to one. */
export const signOfPage = remembered((page: SeenPage): ChannelSign | null => {
  const name = page.facts.title ?? page.facts.htmlTitle;
  const standing = channelStanding(name, page.url);
  const isForLetters = page.facts.forms.some(({ purpose }) => purpose === 'letter');
  if (isForLetters && standing !== 'excluded' && page.facts.kind !== 'error')
    return { strength: standing === 'counts' ? 'open' : 'named', evidence: evidenceOf(page, name) };
  if (isName(name) && page.facts.kind !== 'article' && page.facts.kind !== 'error')
    return { strength: 'named', evidence: evidenceOf(page, name) };
  const word = page.depth === 0 ? wordsOf(page.text).find(isName) : undefined;
  return word === undefined ? null : { strength: 'named', evidence: evidenceOf(page, word) };
});

/** Letters that are shown were received. */
export function signOfLetter({ channel, place, quote }: Letter): ChannelSign | null {
  const standing = channelStanding(channel, place.url);
  if (standing === 'excluded') return null;
  return { strength: standing === 'counts' ? 'open' : 'named', evidence: evidenceOf(place, quote) };
}

export function signOfSection({ type, name, url, place }: Section): ChannelSign | null {
  if (type !== '互动交流' || channelStanding(name, url) !== 'counts') return null;
  return { strength: 'named', evidence: evidenceOf(place, name) };
}

export function signOfLink({ url, scope, state, pages }: Link): ChannelSign | null {
  const [place] = pages;
  if (scope !== 'external' || state === 'dead' || place === undefined || !URL.canParse(url)) return null;
  return PLATFORM.test(new URL(url).hostname) ? { strength: 'named', evidence: evidenceOf(place, url) } : null;
}

function isName(text: string | null): boolean {
  if (text === null || Array.from(text).length > LONGEST_NAME) return false;
  return NAME.test(text) && channelStanding(text, '') === 'counts';
}

const wordsOf = (text: string) => text.split(/\s+|[|｜]/u);
