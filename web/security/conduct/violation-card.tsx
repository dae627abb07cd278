import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { ViolationView, ViolationWords } from '#assurance/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Label } from '../../kit/portal/label.tsx'
import { Facts } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { useStaff } from '../../kit/staff/staff.ts'
import { conductWords } from '../../words/security-conduct.ts'
import { DecideForm, ReaderForm } from './decide-form.tsx'

/** One case; what happened is fetched when somebody entitled opens it. */
export function ViolationCard({ violation }: { violation: ViolationView }) {
  const say = useSay(conductWords)
  const language = useLanguage()
  const isCiso = useStaff().kind === 'ciso'
  const sending = useSend()
  const [said, setSaid] = useState<ViolationWords>()
  const { id, onDay, rule, measure } = violation
  const read = async () => {
    const path = `/assurance/violations/${id}/readings`
    const reply = await sending.send<ViolationWords>({ method: 'POST', path })
    if (reply.ok) setSaid(reply.value)
  }
  return (
    <li className="a-fact">
      <div className="a-head">
        <Label tone={measure ? 'active' : 'held'}>{say(measure ? 'measured' : 'waiting')}</Label>
        <h3>{say('line', { day: dayIn(language, onDay), rule })}</h3>
      </div>
      <Facts facts={useLines(violation, said)} />
      <ProblemNote problem={sending.problem} />
      {!said && (
        <div className="p-row">
          <Button
            variant="default"
            loading={sending.busy}
            onClick={() => void read()}
            aria-label={say('readOf', { day: dayIn(language, onDay) })}
          >
            {say('read')}
          </Button>
        </div>
      )}
      {said && isCiso && (
        <>
          {!measure && <DecideForm id={id} onDone={() => setSaid(undefined)} />}
          <ReaderForm id={id} />
        </>
      )}
    </li>
  )
}

function useLines(
  { employeeNumber: number, name, openedAt, measure }: ViolationView,
  said: ViolationWords | undefined,
): [string, ReactNode][] {
  const say = useSay(conductWords)
  const language = useLanguage()
  return [
    [say('who'), say('who-value', { name: name[language], number })],
    [say('opened'), when(openedAt, language)],
    ...(measure ? [[say('measure'), say(`measure-${measure}`)] as [string, ReactNode]] : []),
    ...(said ? [[say('words'), said.words] as [string, ReactNode]] : []),
    ...(said?.decision ? [[say('decision'), said.decision] as [string, ReactNode]] : []),
  ]
}
