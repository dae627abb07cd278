import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Invited, ReadinessPeople, Reason } from '#cutover/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { useMe } from '../../kit/portal/person/me.ts'
import { when } from '../../kit/portal/when.ts'
import { companyReadinessWords } from '../../words/portal-readiness.ts'
import { readinessWords } from '../../words/readiness.ts'

type Person = ReadinessPeople['people'][number]

/** One person of a reason, with the way to him and the mail to him alone. */
export function PersonRow({ person, reason }: { person: Person; reason: Reason }) {
  const say = useSay(companyReadinessWords)
  const sayShared = useSay(readinessWords)
  const { personId, name, id } = person
  return (
    <tr>
      <th scope="row">
        {personId ? (
          <Link to="/people/$personId" params={{ personId }}>
            {name}
          </Link>
        ) : (
          say('leftOut')
        )}
      </th>
      <td data-label={say('id')} className="p-id">
        {id}
      </td>
      <td data-label={say('outcome')}>{sayShared(person.severity)}</td>
      <td data-label={say('who')}>
        {sayShared(person.repairer)}
        {person.canInvite && <Invite person={person} reason={reason} />}
      </td>
    </tr>
  )
}

function Invite({ person, reason }: { person: Person; reason: Reason }) {
  const say = useSay(companyReadinessWords)
  const language = useLanguage()
  const client = useQueryClient()
  const sending = useSend()
  const { limited } = useMe().session
  if (person.invitedAt)
    return <p className="p-small">{say('invitedAt', { time: when(person.invitedAt, language) })}</p>
  if (limited) return null
  const invite = async () => {
    const { accountId } = person
    const reply = await sending.send<Invited>({
      ...{ method: 'POST', path: '/readiness/invitations', body: { reason, accountId } },
    })
    if (!reply.ok) return
    const { invited } = reply.value
    tellDone(invited === 0 ? say('invitedNobody') : say('invited', { count: invited }))
    await forget(client, '/readiness/people')
  }
  return (
    <div className="r-invite">
      <Button size="xs" variant="default" loading={sending.busy} onClick={() => void invite()}>
        {say('invite')}
      </Button>
      <ProblemNote problem={sending.problem} />
    </div>
  )
}
