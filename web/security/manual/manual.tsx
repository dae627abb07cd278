import type { ManualView } from '#watch/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { BackTo, Card, Note, Page } from '../../kit/portal/page.tsx'
import { Link, usePart } from '../../kit/staff/link.tsx'
import { incidentWords } from '../../words/security-incidents.ts'
import '../incidents/incidents.css'

/** One version of the manual of incident response, and whether it is the one in force. */
export function ResponseManual() {
  const version = usePart('version')
  const found = useGet<ManualView>(`/watch/manual/${version}`)
  return <Loaded query={found}>{(manual) => <Version manual={manual} />}</Loaded>
}

function Version({ manual }: { manual: ManualView }) {
  const say = useSay(incidentWords)
  const language = useLanguage()
  const { version, isInForce, title, text, tasks } = manual
  return (
    <Page
      title={title[language]}
      lead={version === 0 ? say('manualFirst') : say('manual', { version })}
      back={
        <Link to="/incidents">
          <BackTo>{say('back')}</BackTo>
        </Link>
      }
    >
      <Note tone={isInForce ? 'good' : 'warn'}>{say(isInForce ? 'manualInForce' : 'manualNotInForce')}</Note>
      <div className="p-card i-words">{text[language]}</div>
      <Card title={say('manualTasks')}>
        <ol>
          {tasks.map((task) => (
            <li key={task.ja}>{task[language]}</li>
          ))}
        </ol>
      </Card>
    </Page>
  )
}
