import { Alert } from 'antd';
import { ApiError } from '../api.ts';

/** What went wrong and what to do, as the service says it. */
export function ProblemNotice({ error }: { error: Error }) {
  const problem = error instanceof ApiError ? error.problem : null;
  return (
    <Alert type="error" showIcon title={problem?.title ?? '页面出错'} description={problem?.detail ?? error.message} />
  );
}
