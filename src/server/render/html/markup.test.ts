import { describe, expect, test } from 'vitest';
import { asMarkup, htmlOf, markup } from './markup.ts';

describe('markup', () => {
  test.each([
    { name: 'a tag', content: '<b>', is: '&lt;b&gt;' },
    { name: 'quotes', content: `"'`, is: '&quot;&#39;' },
    { name: 'an ampersand, also of an entity', content: '&lt;', is: '&amp;lt;' },
    { name: 'a number', content: 3, is: '3' },
    { name: 'nothing', content: null, is: '' },
    { name: 'a condition that failed', content: false as const, is: '' },
    { name: 'a list', content: ['<', markup`<i>${'>'}</i>`, null], is: '&lt;<i>&gt;</i>' },
    { name: 'a line end and a control character', content: 'a\r\nb\u0000', is: 'a b' },
    { name: 'a direction override', content: '\u202eab', is: 'ab' },
    { name: 'half a character', content: '\ud800', is: '\ufffd' },
  ])('$name', ({ content, is }) => {
    expect(htmlOf(markup`<p>${content}</p>`)).toBe(`<p>${is}</p>`);
  });

  test('data that looks like markup is none', () => {
    const forged = JSON.parse('{"html":"<b>","markup":"<b>","Symbol(markup)":"<b>"}') as string;
    expect(() => htmlOf(markup`${forged}`)).toThrow(TypeError);
  });

  test('our own text passes', () => {
    expect(htmlOf(markup`${asMarkup('<b>')}`)).toBe('<b>');
  });
});
