import { catalogueEntriesPage } from '../../model/catalogue-address.ts';
import { aliasKey } from '../address-alias.ts';

/** A page of a list that goes over several pages. */
export interface ListPage {
  /** Equal for all pages of one list. */
  key: string;
  /** 0 for an address without a number. */
  number: number;
  /** Whether such a number always counts pages; else it may also name the column (`list_12.html`). */
  isSure: boolean;
}

const PARAMETER =
  /^(?:page|pages|pageno|pagenum|pagenumber|pageindex|page_no|page_num|curpage|currentpage|cur_page|p|pn|currpage|paged)$/iu;
const OFFSET = /^(?:pagesize|page_size|rows|limit|uid|t|_)$/iu;
const IN_NAME = /^(.*\/)([a-z]+)?([_-])(\d{1,4})(\.\w{2,5})?$/iu;
const IN_FOLDER = /^(.*\/)(?:page|p)\/(\d{1,4})\/?$/iu;

/** The list to which an address belongs, and the place of its page there. Any address is a list of its own at least. */
export function listPageOf(url: string): ListPage {
  const entries = catalogueEntriesPage(url);
  if (entries !== null)
    return { key: aliasKey(`${entries.root}/index#${entries.column}`), number: entries.page, isSure: true };
  const [address = '', query = ''] = url.split('?', 2);
  const parameters = query.split('&').filter((each) => each !== '');
  const nameOf = (parameter: string) => parameter.split('=', 1)[0] ?? '';
  const page = parameters.find((each) => PARAMETER.test(nameOf(each)) && /=\d{1,4}$/u.test(each));
  const isPaged = page !== undefined;
  const rest = parameters.filter((each) => each !== page && !(isPaged && OFFSET.test(nameOf(each))));
  const behind = rest.length === 0 ? '' : `?${rest.join('&')}`;
  if (isPaged) return { key: aliasKey(address + behind), number: Number(page.split('=')[1]), isSure: true };
  const folder = IN_FOLDER.exec(address);
  if (folder !== null) return { key: aliasKey(`${folder[1]}${behind}`), number: Number(folder[2]), isSure: true };
  const [, path = '', name = '', , digits, ending = ''] = IN_NAME.exec(address) ?? [];
  if (digits === undefined) return { key: aliasKey(url), number: 0, isSure: true };
  const key = aliasKey(`${path}${name}${ending}${behind}`);
  return { key, number: Number(digits), isSure: /^(?:index|default)$/iu.test(name) };
}
