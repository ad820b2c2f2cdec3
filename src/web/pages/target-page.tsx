import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { call } from '../api.ts';
import { AccountLook } from '../components/account-look.tsx';
import { BackLink } from '../components/back-link.tsx';
import { InspectNow } from '../components/inspect-now.tsx';
import { PageHead } from '../components/page-head.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { TargetAvailability } from '../components/target-availability.tsx';
import { TargetFacts } from '../components/target-facts.tsx';
import { TargetFindings } from '../components/target-findings.tsx';
import { TargetInspections } from '../components/target-inspections.tsx';
import { TargetSections } from '../components/target-sections.tsx';

/** Everything of one website or account: what is registered, whether it opens, its sections, problems and inspections. */
export function TargetPage() {
  const { id } = useParams({ from: '/targets/$id' });
  const { data, error } = useQuery({
    queryKey: ['target', id],
    queryFn: async () => call('showTarget', { params: { id } }),
  });
  if (data === undefined)
    return error === null ? <Skeleton active title paragraph={{ rows: 8 }} /> : <ProblemNotice error={error} />;
  const isWebsite = data.kind === 'website';
  return (
    <>
      {error !== null && <ProblemNotice error={error} />}
      <PageHead title={data.name} note={<BackLink otherwise={isWebsite ? '/overview' : '/registry'} />}>
        {isWebsite && <InspectNow id={id} />}
      </PageHead>
      <TargetFacts target={data} />
      {!isWebsite && <AccountLook id={id} />}
      {isWebsite && (
        <>
          <TargetAvailability id={id} />
          <TargetSections id={id} />
        </>
      )}
      <TargetFindings id={id} isWebsite={isWebsite} />
      {isWebsite && <TargetInspections id={id} />}
    </>
  );
}
