/** Other numbers that a slip makes of a number: one more, one less, another last digit, ten times as much, a decimal. */
export function slipsOf(text: string): string[] {
  const plain = text.replaceAll(',', '');
  const digits = (plain.split('.')[1] ?? '').length;
  const moved = [1, -1].map((step) => (Number(plain) + step / 10 ** digits).toFixed(digits));
  const last = `${plain.slice(0, -1)}${(Number(plain.at(-1)) + 5) % 10}`;
  const decimal = digits > 0 ? [`${plain}5`, plain.replace('.', '')] : [`${plain}.5`];
  const slips = [...moved, last, `1${plain}`, ...decimal].filter((slip) => !slip.startsWith('-') && slip !== plain);
  return [...new Set(slips)].map((slip) => (text.includes(',') ? grouped(slip) : slip));
}

/** As a person writes it who writes the other one with commas. */
function grouped(text: string): string {
  const [whole = '', ...decimals] = text.split('.');
  return [whole.replace(/\d(?=(?:\d{3})+$)/gu, '$&,'), ...decimals].join('.');
}

/** Full-width digits and marks. */
export function wide(text: string): string {
  return text.replaceAll(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}
