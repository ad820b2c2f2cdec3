import { escaped, link } from '../markup.ts';
import { DEFINITIONS } from './definitions.ts';
import { LISTS } from './lists.ts';
import type { Template } from './template.ts';

/** Lists as records of marked-up rows in a data block, which a script pages through. */
export const RECORDS: Template = {
  ...DEFINITIONS,
  list(entries) {
    if (entries.every(({ day }) => day === null)) return LISTS.list(entries);
    const rows = entries.map(
      ({ title, path, day }) =>
        `<record><![CDATA[<li>${link(path, title, ` title="${escaped(title)}" target="_blank"`)}<span>${day ?? ''}</span></li>]]></record>`,
    );
    return `<div id="pagelist"><script type="text/xml"><datastore><totalrecord>${rows.length}</totalrecord><recordset>
${rows.join('\n')}
</recordset></datastore></script></div>`;
  },
};
