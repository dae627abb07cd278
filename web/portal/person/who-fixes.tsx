import type { Person } from '#organisation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { personWords } from '../../words/portal-person.ts'

/** Who can repair what for this person; a company administrator has no way into anybody's password (S1-65, S1-66, S1-70). */
export function WhoFixes({ person }: { person: Person }) {
  const say = useSay(personWords)
  return (
    <Card title={say('whoFixes')}>
      <div className="p-stack-small">
        {useSentences(person.kind).map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
    </Card>
  )
}

function useSentences(kind: Person['kind']): string[] {
  const say = useSay(personWords)
  const language = useLanguage()
  const operator = useOperator()
  const office = operator.memberOffice.name[language]
  const { phone } = operator.memberOffice
  const programme = operator.programme[language]
  const desk = { desk: operator.desk.name[language], free: operator.desk.free }
  return {
    administrator: [say('administratorSelf', desk)],
    'ticketing-manager': [say('managerForgot'), say('managerAddress')],
    traveller: [say('travellerForgot', { office, phone }), say('travellerAddress', { programme, office })],
  }[kind]
}
