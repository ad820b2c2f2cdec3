/** ASCII texts after each other, as bytes, in pieces of one size: growing one piece would need room for it twice. */
export interface TextPieces {
  /** Where the text begins; texts are shorter than a piece by far, and none lies in two. */
  add(text: string): number;
  text(start: number, length: number): string;
  isAt(start: number, text: string): boolean;
}

const PIECE_BITS = 20;
/** Bytes of a piece. */
const PIECE = 1 << PIECE_BITS;

export function openTextPieces(): TextPieces {
  const pieces: Buffer[] = [];
  let used = 0;
  const pieceOf = (start: number): Buffer => pieces[start >>> PIECE_BITS] ?? Buffer.alloc(0);
  return {
    add(text) {
      const end = pieces.length * PIECE;
      if (used + text.length > end) {
        pieces.push(Buffer.allocUnsafeSlow(PIECE));
        used = end;
      }
      const start = used;
      pieceOf(start).write(text, start & (PIECE - 1), 'latin1');
      used += text.length;
      return start;
    },
    text(start, length) {
      const from = start & (PIECE - 1);
      return pieceOf(start).toString('latin1', from, from + length);
    },
    isAt(start, text) {
      const bytes = pieceOf(start);
      const from = start & (PIECE - 1);
      for (let at = 0; at < text.length; at++) if (bytes[from + at] !== text.charCodeAt(at)) return false;
      return true;
    },
  };
}
