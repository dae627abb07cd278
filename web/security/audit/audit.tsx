import { useState } from 'react'
import type { FactsFound } from '#audit/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Waiting } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { problemIn } from '../../kit/portal/asking/refused.ts'
import { Page } from '../../kit/portal/page.tsx'
import { More } from '../../kit/portal/pages/more.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { auditWords } from '../../words/security-audit.ts'
import { Fact } from './fact.tsx'
import { Filter } from './filter.tsx'
import { Receivers } from './receivers.tsx'
import { Verification } from './verification.tsx'
import { nothingWanted, queryOf, type Wanted } from './wanted.ts'
import './audit.css'

/** The audit log: look up, narrow by what was found, open what is sealed. */
export function Audit() {
  const say = useSay(auditWords)
  const [wanted, setWanted] = useState<Wanted>(nothingWanted)
  const narrow = (by: Partial<Wanted>) => setWanted((before) => ({ ...before, ...by }))
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Filter wanted={wanted} onWanted={setWanted} />
      <Found wanted={wanted} onNarrow={narrow} />
      <Verification />
      <Receivers />
    </Page>
  )
}

function Found({ wanted, onNarrow }: { wanted: Wanted; onNarrow: (by: Partial<Wanted>) => void }) {
  const say = useSay(auditWords)
  const found = usePages<FactsFound>(`/audit/facts?${queryOf(wanted)}`, { keepsLast: true })
  if (found.isPending) return <Waiting />
  if (found.isError) return <ProblemNote problem={problemIn(found.error)} />
  const facts = found.data.pages.flatMap((page) => page.facts)
  return (
    <section className="p-stack" aria-busy={found.isFetching}>
      <h2>{say('found')}</h2>
      {facts.length === 0 && (
        <p className="p-card p-empty" role="status">
          {say('none')}
        </p>
      )}
      {facts.length > 0 && (
        <ol className="a-facts">
          {facts.map((fact) => (
            <Fact key={fact.seq} fact={fact} onNarrow={onNarrow} />
          ))}
        </ol>
      )}
      <More found={found} label={say('more')} />
    </section>
  )
}
