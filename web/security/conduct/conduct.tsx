import type { Violations } from '#assurance/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Waiting } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { problemIn } from '../../kit/portal/asking/refused.ts'
import { Page } from '../../kit/portal/page.tsx'
import { More } from '../../kit/portal/pages/more.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { conductWords } from '../../words/security-conduct.ts'
import { AppraisalCard } from './appraisal-card.tsx'
import { OpenCase } from './open-case.tsx'
import { ViolationCard } from './violation-card.tsx'
import '../audit/audit.css'

/** Broken rules for those entitled (S2-50), and what the appraisal is given (S2-51). */
export function ConductScreen() {
  const say = useSay(conductWords)
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Cases />
      <OpenCase />
      <AppraisalCard />
    </Page>
  )
}

function Cases() {
  const say = useSay(conductWords)
  const found = usePages<Violations>('/assurance/violations')
  if (found.isPending) return <Waiting />
  if (found.isError) return <ProblemNote problem={problemIn(found.error)} />
  const violations = found.data.pages.flatMap((page) => page.violations)
  return (
    <section className="p-stack" aria-labelledby="cases">
      <h2 id="cases">{say('cases')}</h2>
      {violations.length === 0 && <p className="p-card p-empty">{say('none')}</p>}
      <ol className="a-facts">
        {violations.map((violation) => (
          <ViolationCard key={violation.id} violation={violation} />
        ))}
      </ol>
      <More found={found} label={say('more')} />
    </section>
  )
}
