import type { ReactNode } from 'react'
import type { Person } from '#organisation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { Card, Facts } from '../../kit/portal/page.tsx'
import { kanaName, romajiName } from '../../kit/portal/person/names.ts'
import { StatusLabel, shownStatus } from '../../kit/portal/status-label.tsx'
import { when } from '../../kit/portal/when.ts'
import { portalWords } from '../../words/portal.ts'
import { personWords } from '../../words/portal-person.ts'
import { AddressCorrection } from './address-correction.tsx'
import { PasswordMail } from './password-mail.tsx'

/** 利用登録: how this person uses the portal; a ticketing manager's wrong address is corrected here (S1-69). */
export function Enrolment({ person }: { person: Person }) {
  const say = useSay(personWords)
  const isManager = person.kind === 'ticketing-manager' && person.status !== 'left'
  return (
    <Card title={say('enrolment')}>
      <Facts facts={useFacts(person)} />
      {isManager && (
        <div className="p-row">
          <AddressCorrection person={person} />
          {person.hasPassword === false && <PasswordMail person={person} />}
        </div>
      )}
    </Card>
  )
}

function useFacts(person: Person): [string, ReactNode][] {
  const say = useSay(personWords)
  const sayShared = useSay(portalWords)
  const language = useLanguage()
  const programme = useOperator().programme[language]
  const id = (text: string) => <span className="p-id">{text}</span>
  const facts: [string, ReactNode][] = [
    [say('spelling'), `${kanaName(person.names)} / ${romajiName(person.names)}`],
    [say('kind'), sayShared(person.kind)],
    [say('status'), <StatusLabel key="status" status={shownStatus(person)} />],
  ]
  if (person.signInId) facts.push([say('administratorId'), id(person.signInId)])
  if (person.memberNumber) facts.push([say('memberNumber', { programme }), id(person.memberNumber)])
  if (person.kind === 'ticketing-manager') facts.push([say('address'), person.address ?? say('addressNone')])
  if (person.hasPassword !== undefined)
    facts.push([say('password'), say(person.hasPassword ? 'passwordSet' : 'passwordUnset')])
  facts.push([say('registeredAt'), when(person.registeredAt, language)])
  if (person.leftOn) facts.push([say('leftAt'), when(person.leftOn, language)])
  return facts
}
