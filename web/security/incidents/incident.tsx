import type { IncidentView } from '#watch/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { BackTo, Note, Page } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { Link, usePart } from '../../kit/staff/link.tsx'
import { incidentWords } from '../../words/security-incidents.ts'
import { Containment } from './containment/containment.tsx'
import { DisclosurePanel } from './disclosure/disclosure-panel.tsx'
import { ClocksPanel } from './law/clocks-panel.tsx'
import { Measures } from './measures.tsx'
import { Roles } from './roles.tsx'
import { Steps } from './steps.tsx'
import { Tasks } from './tasks.tsx'
import { Timeline } from './timeline.tsx'
import { useMayAct } from './use-incident.ts'
import './incidents.css'

// Two officers write at once: each sees the other's entries within seconds.
const often = 4000

/** The room of an incident: everything that is known, decided and done, and what is still to do. */
export function Incident() {
  const id = usePart('incidentId')
  const found = useGet<IncidentView>(`/watch/incidents/${id}`, {
    again: (value) => (value?.state === 'closed' ? false : often),
  })
  return <Loaded query={found}>{(incident) => <Room incident={incident} />}</Loaded>
}

function Room({ incident }: { incident: IncidentView }) {
  const say = useSay(incidentWords)
  const language = useLanguage()
  const mayAct = useMayAct()
  const { number, title, openedBy, openedAt } = incident
  return (
    <Page
      title={say('room', { number, title })}
      lead={say('openedBy', { by: openedBy, at: when(openedAt, language) })}
      back={
        <Link to="/incidents">
          <BackTo>{say('back')}</BackTo>
        </Link>
      }
    >
      {!mayAct && <Note tone="info">{say('readOnly')}</Note>}
      <Steps incident={incident} />
      <Containment incident={incident} />
      <Timeline incident={incident} />
      <Roles incident={incident} />
      <ClocksPanel incidentId={incident.id} />
      <DisclosurePanel incidentId={incident.id} />
      <Tasks incident={incident} />
      <Measures incident={incident} />
    </Page>
  )
}
