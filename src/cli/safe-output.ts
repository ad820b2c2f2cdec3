import type { Output } from './output.ts';

/** Colours as `paletteFor` makes them; or else a control, or a mark that turns the direction of what follows. */
const CONTROLS =
  // oxlint-disable-next-line no-control-regex -- control characters are what this is about
  /\u001b\[[\d;]*m|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/gu;

/**
 * An output on which nothing but text, tabs, line ends and (on a terminal) colours arrive: a name in a file must not move the
 * cursor, rename the window or hide a line. Everything else is shown as U+FFFD.
 */
export function safeOutput(output: Output): Output {
  return {
    write: (text) => output.write(text.replace(CONTROLS, (found) => (isColour(found, output) ? found : '\ufffd'))),
    get isTTY() {
      return output.isTTY;
    },
    get columns() {
      return output.columns;
    },
  };
}

function isColour(found: string, { isTTY }: Output): boolean {
  return isTTY === true && found.length > 1;
}
