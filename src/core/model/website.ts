import type { SectionType } from './observation/index.ts';

/** A website as the register knows it; null for what nobody has said. */
export interface Website {
  /** Address of the home page. */
  home: string;
  /** Further hosts whose pages belong to the site, as addresses write them; absent for none. */
  hosts?: readonly string[] | undefined;
  name: string | null;
  /** 网站标识码. */
  siteCode: string | null;
  icp: string | null;
  police: string | null;
  /** 政府门户网站 or 部门网站; what differs between them is then judged as is better for the site. */
  standing: 'portal' | 'department' | null;
  /** Whether the body serves the public (对外服务职能). */
  hasServices: boolean | null;
  sections: readonly RegisteredSection[];
}

/** A column that a person has confirmed as one to be kept up to date (应更新). */
export interface RegisteredSection {
  url: string;
  name: string;
  type: SectionType;
  /** Days that may pass without anything new; null: by its type. */
  maxAgeDays: number | null;
}
