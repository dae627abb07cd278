import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { SafetyCallShown } from '#travel/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Pages } from '../../kit/portal/pages/pages.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { fullName } from '../../kit/portal/person/names.ts'
import { when } from '../../kit/portal/when.ts'
import { whereaboutsWords } from '../../words/whereabouts.ts'

type Asked = SafetyCallShown['people'][number]

/** Who needs help, who is silent, who is safe; the administrator answers for whom he has reached by other means. */
export function Answers({ callId }: { callId: string }) {
  const say = useSay(whereaboutsWords)
  const found = usePages<SafetyCallShown>(`/safety-calls/${callId}`)
  return (
    <Pages found={found} itemsOf={(page) => page.people} none={say('nobody')} more={say('more')}>
      {(people) => (
        <ul className="w-answers">
          {people.map((person) => (
            <Answer key={`${person.bookingId}${person.passenger}`} callId={callId} person={person} />
          ))}
        </ul>
      )}
    </Pages>
  )
}

function Answer({ callId, person }: { callId: string; person: Asked }) {
  const say = useSay(whereaboutsWords)
  const language = useLanguage()
  const client = useQueryClient()
  const sending = useSend()
  const { bookingId, passenger, answer, answeredAt, note } = person
  const tell = async (told: 'safe' | 'needs-help') => {
    const body = { bookingId, passenger, answer: told }
    const reply = await sending.send({ method: 'POST', path: `/safety-calls/${callId}/answers`, body })
    if (reply.ok) await forget(client, '/safety-calls')
  }
  const state = answer === 'safe' ? 'safe' : answer ? 'needsHelp' : 'silent'
  return (
    <li className="p-stack">
      <p>
        <strong>{fullName(person.names, language)}</strong> {person.isGuest && <span>{say('guest')}</span>}{' '}
        <span className={`w-answer w-answer-${state}`}>{say(state)}</span>{' '}
        <span className="p-small p-soft">
          {answeredAt && when(answeredAt, language)} {person.byAnother && say('byAnother')}
        </span>
      </p>
      {note && <p className="p-small">{note}</p>}
      {answer !== 'safe' && (
        <fieldset className="p-row w-other">
          <legend className="k-hidden">
            {say('answerFor')}: {fullName(person.names, language)}
          </legend>
          <Button size="xs" variant="default" loading={sending.busy} onClick={() => void tell('safe')}>
            {say('safe')}
          </Button>
          {!answer && (
            <Button
              size="xs"
              variant="default"
              loading={sending.busy}
              onClick={() => void tell('needs-help')}
            >
              {say('needsHelp')}
            </Button>
          )}
        </fieldset>
      )}
      <ProblemNote problem={sending.problem} />
    </li>
  )
}
