/**
 * How we introduce ourselves: `Kaoping/0.1.0 (+https://example.com/about)`. An office lets this name through its firewall; `contact`
 * tells whom to ask, an address of the web or of mail.
 */
export function userAgentOf(version: string, contact: string | null = null): string {
  if (contact === null) return `Kaoping/${version}`;
  // A header has ASCII only, and brackets would end the comment.
  const safe = encodeURI(contact.trim()).replaceAll('(', '%28').replaceAll(')', '%29');
  return `Kaoping/${version} (+${safe})`;
}
