/** What everybody registers names under: `gov.cn`, `gd.cn`, `com`. */
const PUBLIC = /^(?:(?:ac|com|edu|gov|mil|net|org|[a-z]{2})\.cn|[^.]+)$/;

/**
 * The domains that a host lies below, the nearest first, in small letters: of `a.b.example.gov.cn` these are `b.example.gov.cn` and
 * `example.gov.cn`. What everybody registers names under is none of them.
 */
export function parentDomains(host: string): string[] {
  const labels = host.toLowerCase().split('.');
  const above = labels.map((_, from) => labels.slice(from).join('.')).slice(1);
  return above.filter((domain) => !PUBLIC.test(domain));
}
