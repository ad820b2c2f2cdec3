import { type Door, isFailure } from '../../runtime/http/index.ts';

/** Milliseconds that a control has; a slower one says nothing good of our own network. */
const LONGEST = 10_000;

/** Any answer will do: a control that is in trouble itself still shows that there is a network. */
export async function someAnswers(controls: readonly string[], door: Pick<Door, 'fetch'>): Promise<boolean> {
  const limits = { response: LONGEST, total: LONGEST };
  for (const url of controls) {
    const { outcome } = await door.fetch({ url, method: 'HEAD', isOnce: true, limits });
    if (!isFailure(outcome)) return true;
  }
  return false;
}
