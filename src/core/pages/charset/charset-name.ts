/** Name of a charset by the Encoding standard, in small letters. */
export type Charset = string;
