import type { InspectionResult } from '../../model/inspection-result.ts';

/**
 * The file by which a person confirms the columns that were found (`--config`): those that are already registered as they are, the
 * others proposed behind `#`, to be taken up by taking the sign away. So is what the site calls itself.
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
  const sections = inventory.map(({ name, url, type, isRegistered, maxAgeDays, newest }) => {
    const fields = { name, url, type, ...(maxAgeDays === null ? {} : { maxAgeDays }) };
    const text = Object.entries(fields)
      .map(([field, value]) => `${field}: ${JSON.stringify(value)}`)
      .join(', ');
    const line = `- { ${text} }${newest === null ? '' : ` # 最新 ${newest}`}`;
    return isRegistered ? `  ${line}` : `  # ${line}`;
  });
  return `${[
    `# ${target.home}`,
    '# 登记信息和应更新的栏目。确认一个栏目：去掉行首的 “# ”，核对类型，需要时写上 maxAgeDays（允许不更新的天数）。',
    '# What is registered, and the columns to be kept up to date. To confirm one, take away the “# ” before it.',
    ...known,
    'sections:',
    ...sections,
  ].join('\n')}\n`;
}
