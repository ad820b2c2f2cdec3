import { useMutation } from '@tanstack/react-query';
import { App, Button, Dropdown, Flex } from 'antd';
import { countFindings, MOST_BY_FILTER } from '../count-findings.ts';
import { type filterOf, type Finding, type ReviewVerb, VERBS } from '../words/finding-words.ts';
import type { Asked } from './review-form.tsx';

interface Props {
  /** What a decision would be about. */
  meant: readonly Finding[];
  /** How many of them were chosen by hand; none: the one that is looked at is meant. */
  selected: number;
  /** What the list is filtered by. */
  filter: ReturnType<typeof filterOf>;
  onReview(verb: ReviewVerb): void;
  onAll(asked: Asked): void;
  onClear(): void;
}

const USUAL = ['confirm', 'dismiss', 'adjust', 'reopen'] as const;

/** Decisions, and what they would be about. */
export function ReviewBar({ meant, selected, filter, onReview, onAll, onClear }: Props) {
  const isPossible: Readonly<Record<ReviewVerb, boolean>> = {
    confirm: meant.some(({ decision }) => decision === 'open' || decision === 'proposed' || decision === 'dismissed'),
    dismiss: meant.some(({ decision }) => decision !== 'dismissed'),
    adjust: meant.length === 1,
    reopen: meant.some(({ decision }) => decision !== 'open'),
  };
  return (
    <Flex wrap gap="small" align="center" className="filters" role="group" aria-label="认定">
      {USUAL.map((verb) => (
        <Button
          key={verb}
          size="small"
          type={verb === 'confirm' ? 'primary' : 'default'}
          disabled={!isPossible[verb]}
          onClick={() => onReview(verb)}
        >
          {VERBS[verb]}
        </Button>
      ))}
      <span className="line-how" aria-live="polite">
        {selected > 0 ? `对选中的 ${selected} 个问题` : '对正在看的问题'}
      </span>
      {selected > 0 && (
        <Button size="small" type="link" onClick={onClear}>
          取消选择
        </Button>
      )}
      <AllButtons filter={filter} onAll={onAll} />
    </Flex>
  );
}

/** Decides about all that the list would show. They are counted first: a decision about others than those is refused. */
function AllButtons({ filter, onAll }: Pick<Props, 'filter' | 'onAll'>) {
  const { message } = App.useApp();
  const count = useMutation({
    mutationFn: async (verb: ReviewVerb) => ({ verb, expected: await countFindings(filter) }),
    onSuccess({ expected, verb }) {
      if (expected === 0) void message.info('没有符合条件的问题');
      else if (expected > MOST_BY_FILTER) void message.warning(`超过 ${MOST_BY_FILTER} 个，请缩小筛选范围`);
      else onAll({ verb, findings: [], all: { filter: wordsOf(filter), expected } });
    },
    onError: (error) => void message.error(error.message),
  });
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: (['confirm', 'dismiss', 'reopen'] as const).map((key) => ({ key, label: `全部${VERBS[key]}` })),
        onClick: ({ key }) => count.mutate(key as ReviewVerb),
      }}
    >
      <Button size="small" loading={count.isPending}>
        筛选出的全部问题…
      </Button>
    </Dropdown>
  );
}

/** Without what is undefined. */
const wordsOf = (filter: Props['filter']) =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as NonNullable<
    Asked['all']
  >['filter'];
