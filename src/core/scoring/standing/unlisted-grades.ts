/** A unit whose grade came out as a text that is no grade. */
export interface UnlistedGrade {
  unit: string;
  grade: string;
}

/** Thrown when the value that gives the grade comes out as texts that are not among the labels; the caller names the file. */
export class UnlistedGrades extends Error {
  /** Display name. */
  readonly className: string;
  readonly labels: readonly string[];
  /** In the order of the facts. */
  readonly units: readonly UnlistedGrade[];

  constructor(rules: { name: string; labels: readonly string[] }, units: readonly UnlistedGrade[]) {
    super(`${units.length} grade(s) of ${rules.name} are not among the labels`);
    this.className = rules.name;
    this.labels = rules.labels;
    this.units = units;
  }
}

/** Throws when one of the grades is not among the labels. */
export function refuseUnlisted(
  rules: { name: string; labels: readonly string[] },
  grades: Iterable<{ unit: string; grade: string | null }>,
): void {
  const known = new Set(rules.labels);
  const unlisted: UnlistedGrade[] = [];
  for (const { unit, grade } of grades) if (grade !== null && !known.has(grade)) unlisted.push({ unit, grade });
  if (unlisted.length > 0) throw new UnlistedGrades(rules, unlisted);
}
