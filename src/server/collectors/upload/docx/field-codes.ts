/**
 * Follows the fields of a document (page numbers, dates, sums): first comes the code, which nobody sees, then the result,
 * which stands in the text. Fields nest and may reach over paragraphs.
 */
export function fieldCodes() {
  const open: ('code' | 'result')[] = [];
  return {
    /** `kind`: `begin`, `separate` or `end`, as the file has it. */
    mark(kind: string | null) {
      if (kind === 'begin') open.push('code');
      else if (kind === 'separate') open.splice(-1, 1, 'result');
      else if (kind === 'end') open.pop();
    },
    isInCode: () => open.includes('code'),
  };
}

export type FieldCodes = ReturnType<typeof fieldCodes>;
