/** 成文日期 as GB/T 9704-2012 7.3.5.4 writes it, from `YYYY-MM-DD`: 2020年4月3日, months and days without zeros. Other texts come back as they are. */
export function officialDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso) ?? [];
  return year === undefined ? iso : `${year}年${Number(month)}月${Number(day)}日`;
}
