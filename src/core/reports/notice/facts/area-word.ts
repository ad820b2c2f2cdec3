/** How a notice speaks of the whole region (全市, 全县 …), told by the issuer's name; 本次考评 when it tells nothing. */
export function areaWord(issuer: string): string {
  const kind = /(?:^|.)([省市州盟县区旗])(?:人民政府|政府|委)/u.exec(issuer)?.[1];
  return kind === undefined ? '本次考评' : `全${kind}`;
}
