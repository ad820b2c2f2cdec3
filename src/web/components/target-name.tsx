import { Link } from '@tanstack/react-router';
import { OuterLink } from './outer-link.tsx';

/** What a website or account is called, which leads to its page, and its address. */
export function TargetName({ target: { id, name, url } }: { target: { id: string; name: string; url: string } }) {
  return (
    <>
      <Link to="/targets/$id" params={{ id }}>
        {name}
      </Link>
      {url !== '' && (
        <div className="line-how">
          <OuterLink url={url} />
        </div>
      )}
    </>
  );
}
