/**
 * Groups in which one problem of a unit is counted once only. Inputs have to be worked in the order of the scheme: the first one
 * of the group that meets a problem has it.
 */
export interface ProblemClaims {
  /** Whether the problem counts for this input. */
  claim(group: string, problem: string, input: object): boolean;
}

/** No problem is taken yet. */
export function openClaims(): ProblemClaims {
  const takenBy = new Map<string, object>();
  return {
    claim(group, problem, input) {
      const key = `${group}\u001f${problem}`;
      const owner = takenBy.get(key);
      if (owner === undefined) takenBy.set(key, input);
      return owner === undefined || owner === input;
    },
  };
}
