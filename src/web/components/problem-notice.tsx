import { Alert } from 'antd';
import { ApiError } from '../api.ts';

/** What went wrong and what to do, as the service says it; with each fault of what was handed in. */
export function ProblemNotice({ error }: { error: Error }) {
  const problem = error instanceof ApiError ? error.problem : null;
  const faults = problem?.faults ?? [];
  return (
    <Alert
      type="error"
      showIcon
      style={{ marginBottom: 12 }}
      title={problem?.title ?? '页面出错'}
      description={
        faults.length === 0 ? (
          (problem?.detail ?? error.message)
        ) : (
          <ul className="plain-list">
            {faults.map(({ message, suggestion }, index) => (
              <li key={index}>
                {message.zh}
                {suggestion !== undefined && `。${suggestion.zh}`}
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}
