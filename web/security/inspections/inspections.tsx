import type { ReactNode } from 'react'
import type { Inspections, InspectionView } from '#assurance/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Waiting } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { problemIn } from '../../kit/portal/asking/refused.ts'
import { Label } from '../../kit/portal/label.tsx'
import { Facts, Page } from '../../kit/portal/page.tsx'
import { More } from '../../kit/portal/pages/more.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { inspectionWords } from '../../words/security-inspections.ts'
import { useMayAct } from '../incidents/use-incident.ts'
import { Coverage } from './coverage.tsx'
import { RecordInspection } from './record-inspection.tsx'
import '../audit/audit.css'

/** Inspections face to face, and which companies of the group are not covered (S2-52 to S2-54). */
export function InspectionsScreen() {
  const say = useSay(inspectionWords)
  const mayAct = useMayAct()
  const found = usePages<Inspections>('/assurance/inspections')
  if (found.isPending) return <Waiting />
  if (found.isError) return <ProblemNote problem={problemIn(found.error)} />
  const [first] = found.data.pages
  const inspections = found.data.pages.flatMap((page) => page.inspections)
  return (
    <Page title={say('title')} lead={say('lead')}>
      {first && <Coverage since={first.since} coverage={first.coverage} />}
      <section className="p-stack" aria-labelledby="inspections">
        <h2 id="inspections">{say('list')}</h2>
        {inspections.length === 0 && <p className="p-card p-empty">{say('none')}</p>}
        <ol className="a-facts">
          {inspections.map((inspection) => (
            <One key={inspection.id} inspection={inspection} />
          ))}
        </ol>
        <More found={found} label={say('more')} />
      </section>
      {mayAct && first && <RecordInspection people={first.people} coverage={first.coverage} />}
    </Page>
  )
}

function One({ inspection }: { inspection: InspectionView }) {
  const say = useSay(inspectionWords)
  const language = useLanguage()
  const { kind, company, unit, heldOn, place, inspector, body, exception, isInOrder, found } = inspection
  const facts: [string, ReactNode][] = [
    [say('place'), place],
    [say('inspector'), inspector[language]],
    [say('body'), body[language]],
    ...(exception
      ? [
          [
            say('exception'),
            say('exception-line', { reason: exception.reason, name: exception.allowedBy[language] }),
          ] as [string, ReactNode],
        ]
      : []),
    [say('found'), found],
  ]
  return (
    <li className="a-fact">
      <div className="a-head">
        <Label tone={isInOrder ? 'active' : 'held'}>{say(isInOrder ? 'in-order' : 'not-in-order')}</Label>
        <h3>{say('line', { day: dayIn(language, heldOn), company, unit })}</h3>
      </div>
      <p>{say(kind)}</p>
      <Facts facts={facts} />
    </li>
  )
}
