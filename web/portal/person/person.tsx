import { Link, useParams } from '@tanstack/react-router'
import type { Person } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { BackTo, Note, Page } from '../../kit/portal/page.tsx'
import { kanjiName } from '../../kit/portal/person/names.ts'
import { OnlyAdministrators } from '../../kit/portal/refusals/only-administrators.tsx'
import { personWords } from '../../words/portal-person.ts'
import { Access } from './access.tsx'
import { Enrolment } from './enrolment.tsx'
import { HeldNote } from './held-note.tsx'
import { NamesForm } from './names-form.tsx'
import { WhoFixes } from './who-fixes.tsx'

/** One person's registration: look, correct, suspend, leave. Nowhere a password of somebody else (S1-66). */
export function PersonScreen() {
  return (
    <OnlyAdministrators>
      <OnePerson />
    </OnlyAdministrators>
  )
}

function OnePerson() {
  const { personId } = useParams({ from: '/people/$personId' })
  const person = useGet<Person>(`/people/${personId}`)
  return <Loaded query={person}>{(found) => <Shown key={found.id} person={found} />}</Loaded>
}

function Shown({ person }: { person: Person }) {
  const say = useSay(personWords)
  const back = (
    <Link to="/people">
      <BackTo>{say('back')}</BackTo>
    </Link>
  )
  const isHere = person.status !== 'left'
  return (
    <Page title={kanjiName(person.names)} back={back}>
      {!isHere && <Note tone="info">{say('leftSince')}</Note>}
      {isHere && person.heldCase && <HeldNote person={person} number={person.heldCase} />}
      <Enrolment person={person} />
      {isHere && person.kind !== 'administrator' && <NamesForm person={person} />}
      {isHere && <WhoFixes person={person} />}
      {isHere && person.kind !== 'administrator' && <Access person={person} />}
    </Page>
  )
}
