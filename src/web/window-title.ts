import { useEffect } from 'react';

const DESK = '考评';

/** What the tab of the browser and its history say of a page. */
export function useWindowTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} - ${DESK}`;
    return () => {
      document.title = DESK;
    };
  }, [title]);
}
