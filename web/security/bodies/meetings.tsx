import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { Bodies } from '#assurance/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { Card } from '../../kit/portal/page.tsx'
import { useStaff } from '../../kit/staff/staff.ts'
import { bodyWords } from '../../words/security-bodies.ts'

type Meeting = Bodies['meetings'][number]

/** The last meetings, with what was decided and what is still to follow. */
export function Meetings({ bodies }: { bodies: Bodies }) {
  const say = useSay(bodyWords)
  return (
    <Card title={say('meetings')}>
      {bodies.meetings.length === 0 && <p>{say('noMeetings')}</p>}
      <ul className="w-list">
        {bodies.meetings.map((meeting) => (
          <One key={meeting.id} meeting={meeting} bodies={bodies} />
        ))}
      </ul>
    </Card>
  )
}

function One({ meeting, bodies }: { meeting: Meeting; bodies: Bodies }) {
  const say = useSay(bodyWords)
  const language = useLanguage()
  const body = bodies.bodies.find(({ id }) => id === meeting.body)
  const titleOf = (control: string) =>
    bodies.controls.find(({ id }) => id === control)?.title[language] ?? control
  const comma = language === 'ja' ? '、' : ', '
  return (
    <li className="w-promise">
      <h3>
        {dayIn(language, meeting.heldOn)} {body?.name[language]}
      </h3>
      <p>
        {say('agenda')}: {meeting.agenda.join(comma)}
      </p>
      <p className="p-soft">
        {say('participants')}: {meeting.participants.map((name) => name[language]).join(comma)}
      </p>
      {meeting.decisions.length > 0 && <h4>{say('decisions')}</h4>}
      <ol>
        {meeting.decisions.map(({ id, words, controls }) => (
          <li key={id}>
            {words}{' '}
            {controls.length > 0 && (
              <span className="p-soft">
                {say('changed', { controls: controls.map(titleOf).join(comma) })}
              </span>
            )}
          </li>
        ))}
      </ol>
      {meeting.followUps.length > 0 && <h4>{say('followUps')}</h4>}
      <ul>
        {meeting.followUps.map((followUp) => (
          <FollowUp key={followUp.id} followUp={followUp} />
        ))}
      </ul>
    </li>
  )
}

function FollowUp({ followUp }: { followUp: Meeting['followUps'][number] }) {
  const say = useSay(bodyWords)
  const language = useLanguage()
  const client = useQueryClient()
  const sending = useSend()
  const { kind } = useStaff()
  const { id, words, owner, dueOn, doneAt, isLate } = followUp
  const complete = async () => {
    const reply = await sending.send({ method: 'POST', path: `/assurance/follow-ups/${id}/completion` })
    if (reply.ok) tellDone(say('completed'))
    await forget(client, '/assurance/bodies')
  }
  return (
    <li>
      {say('followUp', { words, owner: owner[language], due: dayIn(language, dueOn) })}{' '}
      {doneAt && <span className="w-mark w-mark-PASS">{say('done')}</span>}
      {isLate && <span className="w-mark w-mark-FAIL">{say('late')}</span>}{' '}
      {!doneAt && kind !== 'auditor' && (
        <Button variant="default" loading={sending.busy} onClick={() => void complete()}>
          {say('complete')}
        </Button>
      )}
    </li>
  )
}
