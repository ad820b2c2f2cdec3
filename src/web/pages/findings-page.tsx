import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useCheckNames } from '../check-names.ts';
import { FindingDetail } from '../components/finding-detail.tsx';
import { FindingsActions } from '../components/findings-actions.tsx';
import { FindingsViews } from '../components/findings-views.tsx';
import { FindingsFilters } from '../components/findings-filters.tsx';
import { FindingsTable } from '../components/findings-table.tsx';
import { KeysHelp } from '../components/keys-help.tsx';
import { MoreButton } from '../components/more-button.tsx';
import { PageHead } from '../components/page-head.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { ReviewBar } from '../components/review-bar.tsx';
import { ReviewForm } from '../components/review-form.tsx';
import { ReviewRules } from '../components/review-rules.tsx';
import { useFindingDesk } from '../finding-desk.ts';
import { useFindingKeys, useKeysSwitch } from '../finding-keys.ts';
import { useIsOffered } from '../rights.ts';
import { filterOf } from '../words/finding-words.ts';

/** The desk of findings: the list at the left, the one that is looked at at the right, decisions by hand or key. */
export function FindingsPage() {
  const desk = useFindingDesk();
  const { mayReview, pages, chosen, asked } = desk;
  const { nameOf } = useCheckNames();
  const [hasRules, showRules] = useState(false);
  const seesAll = useIsOffered('see-unconfirmed');
  return (
    <>
      <PageHead title="问题台账">
        <FindingsActions search={desk.search} onMade={desk.look} />
        {mayReview && <Button onClick={() => showRules(true)}>不认定的规则</Button>}
        {mayReview && <Keys desk={desk} />}
      </PageHead>
      {seesAll && <FindingsViews search={desk.search} />}
      <FindingsFilters search={desk.search} seesAll={seesAll} onChange={desk.filter} />
      {pages.error !== null && <ProblemNotice error={pages.error} />}
      {mayReview && (
        <ReviewBar
          meant={desk.meant}
          selected={chosen.length}
          filter={filterOf(desk.search)}
          onReview={desk.review}
          onAll={desk.ask}
          onClear={() => desk.select([])}
        />
      )}
      <Panes desk={desk} nameOf={nameOf} />
      {asked !== null && <ReviewForm asked={asked} onClose={() => desk.ask(null)} onDone={desk.done} />}
      {hasRules && <ReviewRules nameOf={nameOf} onClose={() => showRules(false)} />}
    </>
  );
}

interface PanesProps {
  desk: ReturnType<typeof useFindingDesk>;
  nameOf(check: string | null): string;
}

/** The list, and beside it, or below it on a narrow screen, the one that is looked at. */
function Panes({ desk, nameOf }: PanesProps) {
  const { mayReview, pages, findings, current, chosen } = desk;
  const list = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLElement>(null);
  const look = (id: string) => {
    desk.look(id);
    if (isNarrow()) pane.current?.scrollIntoView();
  };
  return (
    <div className="two-panes">
      <div ref={list}>
        <FindingsTable
          findings={findings}
          isLoading={pages.isPending}
          hasMore={pages.hasNextPage}
          current={current?.id}
          selected={chosen.map(({ id }) => id)}
          nameOf={nameOf}
          onLook={look}
          onSelect={mayReview ? desk.select : undefined}
        />
        <MoreButton pages={pages} />
      </div>
      <section className="part pane" aria-label="问题详情" tabIndex={0} ref={pane}>
        <Button type="link" size="small" className="narrow-only" onClick={() => list.current?.scrollIntoView()}>
          返回列表
        </Button>
        {current === undefined ? (
          pages.isPending ? (
            ''
          ) : (
            '没有问题可看'
          )
        ) : (
          // The first of the list is looked at as long as none was chosen, and may be another one when the list is read anew.
          <FindingDetail id={current.id} nameOf={nameOf} onAct={() => desk.look(current.id)} />
        )}
      </section>
    </div>
  );
}

/** As in desk.css. */
const isNarrow = (): boolean => matchMedia('(max-width: 900px)').matches;

/** What keys do, and the way to read about them. */
function Keys({ desk }: { desk: ReturnType<typeof useFindingDesk> }) {
  const [isHelping, help] = useState(false);
  const [isOn, switchKeys] = useKeysSwitch();
  const acts = {
    j: () => desk.step(1),
    k: () => desk.step(-1),
    x: desk.toggle,
    c: () => desk.review('confirm'),
    d: () => desk.review('dismiss'),
    a: () => desk.review('adjust'),
    r: () => desk.review('reopen'),
    '?': () => help(true),
  };
  useFindingKeys(acts, isOn);
  return (
    <>
      <Button onClick={() => help(true)}>键盘操作（?）</Button>
      {isHelping && <KeysHelp isOn={isOn} onSwitch={switchKeys} onClose={() => help(false)} />}
    </>
  );
}
