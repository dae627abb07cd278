import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Registered } from '#organisation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { Card, Note, Page } from '../../kit/portal/page.tsx'
import { fullName } from '../../kit/portal/person/names.ts'
import { portalWords } from '../../words/portal.ts'
import { registerWords } from '../../words/portal-register.ts'

/** "Registration complete" and no password (S1-57): what the administrator passes on, and which mail went out. */
export function Done(props: { registered: Registered; onAnother: () => void }) {
  const { person, signInId, passwordMail } = props.registered
  const say = useSay(registerWords)
  const sayShared = useSay(portalWords)
  const language = useLanguage()
  const name = fullName(person.names, language)
  return (
    <Page title={say('done')}>
      <Note tone="good" live>
        {say('doneFor', { name, kind: sayShared(person.kind) })}
      </Note>
      {signInId && (
        <Card title={say('idTitle')}>
          <p className="p-id-big">{signInId}</p>
          <p>{say('idHand')}</p>
        </Card>
      )}
      {passwordMail === 'sent' && <Note tone="info">{say('mailSent')}</Note>}
      {passwordMail === 'held-back' && <HeldBack />}
      {person.kind === 'traveller' && <TravellerReady name={name} />}
      <div className="p-row">
        <Button onClick={props.onAnother}>{say('another')}</Button>
        <Link className="p-link-button p-link-quiet" to="/people/$personId" params={{ personId: person.id }}>
          {say('open')}
        </Link>
        <Link className="p-link-button p-link-quiet" to="/people">
          {say('toList')}
        </Link>
      </div>
    </Page>
  )
}

function HeldBack() {
  const say = useSay(registerWords)
  return (
    <Note tone="warn">
      <p>{say('mailHeldBack')}</p>
      <p>
        <Link to="/company-settings">{say('toSettings')}</Link>
      </p>
    </Note>
  )
}

function TravellerReady(props: { name: string }) {
  const say = useSay(registerWords)
  const language = useLanguage()
  const { programme, memberOffice } = useOperator()
  const office = { office: memberOffice.name[language], phone: memberOffice.phone }
  return (
    <Card title={props.name}>
      <p>{say('travellerReady', { name: props.name, programme: programme[language] })}</p>
      <p className="p-small">{say('travellerForgot', office)}</p>
    </Card>
  )
}
