import type { InspectionResult, InventoryEntry } from '../../model/inspection-result.ts';
import { periodText } from '../../model/period-text.ts';

/**
 * The file by which a person confirms the columns that were found (`--config`): those that are already registered as they are, the
 * others proposed behind `#`, to be taken up by taking the sign away. So is what the site calls itself. The time by which a column is judged
 * stands behind it and not as its `maxAgeDays`: half a year is no number of days, and what is registered would be asked of texts as well.
 */
export function siteFile({ inspection: { target }, siteName, inventory }: InspectionResult): string {
  const known = Object.entries({
    name: target.name,
    siteCode: target.siteCode,
    icp: target.icp,
    police: target.police,
    standing: target.standing,
    hasServices: target.hasServices,
    hosts: target.hosts ?? null,
  }).map(([field, value]) => {
    if (value !== null) return `${field}: ${JSON.stringify(value)}`;
    return field === 'name' && siteName !== undefined
      ? `# name: ${JSON.stringify(siteName)} # 网站自称 what the site calls itself`
      : `# ${field}:`;
  });
  const sections = inventory.map((entry) => {
    const { name, url, type, isRegistered, maxAgeDays } = entry;
    const fields = { name, url, type, ...(maxAgeDays === null ? {} : { maxAgeDays }) };
    const text = Object.entries(fields)
      .map(([field, value]) => `${field}: ${JSON.stringify(value)}`)
      .join(', ');
    const line = `- { ${text} }${remarkOn(entry)}`;
    return isRegistered ? `  ${line}` : `  # ${line}`;
  });
  return `${[
    `# ${target.home}`,
    '# 登记信息和应更新的栏目。确认一个栏目：去掉行首的 “# ”，核对类型。行尾是现在所用的更新期限，另有规定的写上 maxAgeDays（允许不更新的天数）。',
    '# What is registered, and the columns to be kept up to date. To confirm one, take away the “# ” before it. Behind it stands the time (更新期限) by which it is judged; where it has another one, write maxAgeDays.',
    ...known,
    'sections:',
    ...sections,
  ].join('\n')}\n`;
}

/** What is known of a column beside what is registered of it. */
function remarkOn({ maxAgeDays, newest, period = null }: InventoryEntry): string {
  const told = [
    ...(newest === null ? [] : [`最新 ${newest}`]),
    ...(period === null || maxAgeDays !== null ? [] : [`更新期限 ${periodText(period).zh}`]),
  ];
  return told.length === 0 ? '' : ` # ${told.join('，')}`;
}
