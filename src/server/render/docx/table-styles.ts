import { LineRuleType, type IParagraphStyleOptions } from 'docx';
import { CELL_LINE, TABLE_SIZES } from '../../../core/model/table-layout.ts';
import { face } from './face.ts';
import { halfPoints, twips } from './measures.ts';

/** Id of the style of cells of that type size: an office changes all of them at once by changing the style. */
export function tableStyle(part: 'head' | 'text', size: number): string {
  return `${part === 'head' ? 'TableHead' : 'TableText'}${halfPoints(size)}`;
}

export function tableStyles(): IParagraphStyleOptions[] {
  return TABLE_SIZES.flatMap((size) => {
    const paragraph = { spacing: { line: twips(size * CELL_LINE), lineRule: LineRuleType.EXACT, before: 0, after: 0 } };
    const named = (part: 'head' | 'text') => ({
      id: tableStyle(part, size),
      name: `${part === 'head' ? '表头' : '表文'} ${size} 磅`,
      basedOn: 'Normal',
      paragraph,
    });
    return [
      { ...named('text'), run: { size: halfPoints(size) } },
      { ...named('head'), run: { size: halfPoints(size), font: face('hei') } },
    ];
  });
}
