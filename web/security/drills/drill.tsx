import type { DrillView } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { BackTo, Card, Facts, Page } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { Link, usePart } from '../../kit/staff/link.tsx'
import { drillWords } from '../../words/security-drills.ts'
import { useMayAct } from '../incidents/use-incident.ts'
import { daysIn } from './days-in.ts'
import { People } from './people.tsx'
import { Results } from './results.tsx'
import { Steps } from './steps.tsx'
import './drills.css'

/** One drill: how it was set up, who approved it, the switch that stops it, and what came of it. */
export function DrillScreen() {
  const id = usePart('drillId')
  const found = useGet<DrillView>(`/assurance/drills/${id}`, {
    again: (value) => (value?.state === 'running' ? 10_000 : false),
  })
  return <Loaded query={found}>{(drill) => <Drill drill={drill} />}</Loaded>
}

function Drill({ drill }: { drill: DrillView }) {
  const say = useSay(drillWords)
  const mayAct = useMayAct()
  return (
    <Page
      title={drill.title}
      lead={say(drill.state)}
      back={
        <Link to="/drills">
          <BackTo>{say('back')}</BackTo>
        </Link>
      }
    >
      <SetUp drill={drill} mayAct={mayAct} />
      {drill.rounds.length === 0 && (
        <p className="p-card p-empty">{say(drill.halted ? 'noneAtAll' : 'noneYet')}</p>
      )}
      {drill.rounds.map((round) => (
        <Results key={round.round} {...round} />
      ))}
      {mayAct && drill.approved && <People drill={drill.id} />}
    </Page>
  )
}

function SetUp({ drill, mayAct }: { drill: DrillView; mayAct: boolean }) {
  const say = useSay(drillWords)
  const language = useLanguage()
  // Who is not of the office any more has no name here.
  const told = ({ by, at }: { by: string; at: string }) =>
    by ? say('byAt', { by, at: when(at, language) }) : when(at, language)
  const { fromOn: from, untilOn: until, opens, closes, perHour } = drill.wish
  return (
    <Card title={say('setUp')}>
      <Facts
        facts={[
          [say('people'), drill.people],
          [say('period'), say('hours', { days: daysIn(language, from, until), opens, closes, perHour })],
          [say('designedBy'), told(drill.designed)],
          [say('approvedBy'), drill.approved ? told(drill.approved) : say('notYet')],
          ...(drill.halted ? [[say('haltedBy'), `${told(drill.halted)} ${drill.halted.why}`] as const] : []),
          [say('seed'), <Hash key="seed" text={drill.seed} />],
          [say('digest'), <Hash key="digest" text={drill.digest} />],
        ]}
      />
      <ul>
        {drill.templates.map(({ id, kind, subject }) => (
          <li key={id}>{say('template', { kind: say(kind), subject })}</li>
        ))}
      </ul>
      {mayAct && <Steps drill={drill} />}
    </Card>
  )
}

const Hash = ({ text }: { text: string }) => <span className="d-hash">{text}</span>
