import { Typography } from 'antd';
import { shownMoment } from '../day.ts';
import type { Finding } from '../words/finding-words.ts';
import { KeptPage } from './kept-page.tsx';
import { OuterLink } from './outer-link.tsx';

const isWeb = (url: string): boolean => /^https?:\/\//.test(url);

/** Where it was seen. What pages of others say is shown as text alone. */
export function FindingEvidence({ finding: { id, evidence, pictures } }: { finding: Finding }) {
  return (
    <>
      <Typography.Title level={3} className="small-title">
        佐证
      </Typography.Title>
      {evidence.length === 0 && pictures.length === 0 && <p className="line-how">没有佐证</p>}
      <ul className="evidence">
        {evidence.map(({ url, quote, at, sha256 }, index) => (
          <li key={index}>
            <OuterLink url={url} />
            {quote !== null && <blockquote>{quote}</blockquote>}
            <div className="line-how figures">
              {shownMoment(at)}
              {sha256 !== null && (
                <>
                  {'　'}原文哈希 <code title={sha256}>{sha256.slice(0, 16)}…</code>
                  {isWeb(url) && <KeptPage findingId={id} sha256={sha256} />}
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
      {pictures.map((sha256) => (
        <img
          key={sha256}
          className="picture"
          loading="lazy"
          alt="发现问题时的页面截图"
          src={`/api/findings/${encodeURIComponent(id)}/pictures/${encodeURIComponent(sha256)}`}
        />
      ))}
    </>
  );
}
