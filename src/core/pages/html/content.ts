/** What the text after a start tag consists of (HTML standard, 13.2.5). */
export const CONTENT = { data: 0, rcdata: 1, rawtext: 2, script: 3, plaintext: 4 } as const;
export type Content = (typeof CONTENT)[keyof typeof CONTENT];
