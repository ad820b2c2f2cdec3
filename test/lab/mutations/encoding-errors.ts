import { absolute, failed, type Mutation, takeArticles } from './mutation.ts';

/** Articles of which some bytes are of no charset, or that hold what a wrong conversion left. */
export const encodingErrors: Mutation = {
  id: 'encoding-errors',
  isInnocent: false,
  plant(ground) {
    const { site, chance } = ground;
    const chosen = takeArticles(ground, chance.between(1, 2));
    for (const { article } of chosen) {
      if (chance.happens(0.5)) article.paragraphs.push('本次活动的锟斤拷锟斤拷详见附件，请有关单位按时报名参加。');
      else site.answers.set(article.path, (made) => ({ ...made, body: withBrokenBytes(made.body) }));
    }
    return { faults: chosen.map(({ article }) => failed('encoding-errors', absolute(site, article.path))), also: [] };
  },
};

/** Two bytes that no charset has, right before the last paragraph ends. */
function withBrokenBytes(body: Uint8Array): Uint8Array {
  const bytes = Buffer.from(body);
  const at = bytes.lastIndexOf(
    '</p>\n',
    bytes.lastIndexOf('<div class="footer">') < 0 ? undefined : bytes.lastIndexOf('<div class="footer">'),
  );
  return Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff, 0xff]), bytes.subarray(at)]);
}
