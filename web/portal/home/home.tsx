import { DeskBlock } from '../../kit/desk/desk-block.tsx'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { Card, Facts, Page } from '../../kit/portal/page.tsx'
import { useMe } from '../../kit/portal/person/me.ts'
import { fullName } from '../../kit/portal/person/names.ts'
import { when } from '../../kit/portal/when.ts'
import { deskWords } from '../../words/desk-block.ts'
import { portalWords } from '../../words/portal.ts'
import { homeWords } from '../../words/portal-home.ts'
import { AddressesNote } from '../first-addresses/addresses-note.tsx'
import { SafetyNote } from '../whereabouts/safety-note.tsx'
import { LatestNotices } from './latest-notices.tsx'
import { Places } from './places.tsx'
import { WhoRepairs } from './who-repairs.tsx'

/** The first page: who I am here, what my role lets me do, and who helps with what. Nothing that is not there yet. */
export function Home() {
  const say = useSay(homeWords)
  const sayDesk = useSay(deskWords)
  const language = useLanguage()
  const me = useMe()
  const { startedAt } = me.session
  const lead = startedAt ? say('since', { time: when(startedAt, language) }) : ''
  return (
    <Page title={say('welcome', { name: fullName(me.person.names, language) })} lead={lead}>
      <SafetyNote />
      <AddressesNote />
      <LatestNotices />
      <MyFacts />
      <Places />
      <WhoRepairs />
      <Card title={sayDesk('title')}>
        <DeskBlock />
      </Card>
    </Page>
  )
}

function MyFacts() {
  const say = useSay(homeWords)
  const sayRole = useSay(portalWords)
  const language = useLanguage()
  const { programme } = useOperator()
  const { person, company, session, signInId, memberNumber } = useMe()
  const departments = person.departments.map((one) => one.name).join(language === 'ja' ? '、' : ', ')
  const facts: [string, React.ReactNode][] = [
    [say('company'), company.name],
    [say('role'), sayRole(session.kind)],
  ]
  if (signInId) facts.push([say('administratorId'), <Id key="id" text={signInId} />])
  if (memberNumber)
    facts.push([say('memberNumber', { programme: programme[language] }), <Id key="id" text={memberNumber} />])
  if (person.department) facts.push([say('department'), person.department.name])
  if (session.kind === 'ticketing-manager') facts.push([say('managed'), departments || say('noDepartment')])
  return (
    <div className="p-card h-facts">
      <Facts facts={facts} />
    </div>
  )
}

const Id = (props: { text: string }) => <span className="p-id">{props.text}</span>
