/** A way to a page of somebody else: only web addresses become links, and that page is told nothing of where it was opened. */
export function OuterLink({ url, text = url }: { url: string; text?: string }) {
  if (!/^https?:\/\//i.test(url)) return <span className="address">{text}</span>;
  return (
    <a className="address" href={url} target="_blank" rel="noreferrer noopener">
      {text}
    </a>
  );
}
