export interface Tabs {
  show(index: number): void;
}

/** Shows one class at a time. The tabs stay links: each leads to an address, and the address says what is shown. */
export function startTabs(sections: readonly HTMLElement[]): Tabs {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.tabs a')];
  return {
    show(index) {
      for (const [at, section] of sections.entries()) section.hidden = at !== index;
      for (const [at, link] of links.entries()) {
        if (at === index) link.setAttribute('aria-current', 'page');
        else link.removeAttribute('aria-current');
      }
    },
  };
}
