import { expect, test } from 'vitest';
import type { Website } from '../model/website.ts';
import { openDerivation } from './index.ts';

const HOME = 'http://www.example.gov.cn/';
const target: Website = {
  home: HOME,
  name: null,
  siteCode: null,
  icp: null,
  police: null,
  standing: 'portal',
  hasServices: null,
  sections: [],
};

test('a log says of each address when it was first seen', () => {
  const derivation = openDerivation({ target, at: '2026-11-28', needs: new Set(['section']), give: () => undefined });
  derivation.see({ kind: 'address', id: 0, url: `${HOME}old.html`, firstSeen: '2024-03-05' });
  derivation.see({ kind: 'address', id: 1, url: `${HOME}new.html` });
  expect(derivation.firstSeen(`${HOME}old.html`)).toBe('2024-03-05');
  expect(derivation.firstSeen(`${HOME}old.html#top`)).toBe('2024-03-05');
  expect(derivation.firstSeen(`${HOME}new.html`)).toBe(null);
  expect(derivation.firstSeen(`${HOME}never.html`)).toBe(null);
});
