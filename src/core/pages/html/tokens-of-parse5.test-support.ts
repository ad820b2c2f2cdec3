import { type Token, Tokenizer } from 'parse5';
import { addText, type PlainToken } from './collect-tokens.test-support.ts';
import { CONTENT, type Content } from './content.ts';

/** The tokens of a text as parse5 sees them, told after each start tag what follows. */
export function tokensOfParse5(
  text: string,
  contentAfter: (name: string) => Content = () => CONTENT.data,
): PlainToken[] {
  const tokens: PlainToken[] = [];
  const characters = ({ chars }: Token.CharacterToken) => addText(tokens, chars);
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag({ tagName, attrs, selfClosing }) {
        const attributes = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
        tokens.push(selfClosing ? ['StartTag', tagName, attributes, true] : ['StartTag', tagName, attributes]);
        // The states of parse5 have the same numbers.
        tokenizer.state = contentAfter(tagName);
      },
      onEndTag: ({ tagName }) => tokens.push(['EndTag', tagName]),
      onComment: ({ data }) => tokens.push(['Comment', data]),
      onDoctype: () => tokens.push(['DOCTYPE']),
      onCharacter: characters,
      onNullCharacter: characters,
      onWhitespaceCharacter: characters,
      onEof: () => undefined,
    },
  );
  tokenizer.write(text, true);
  return tokens;
}
