import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Inquiries, InquiryView, InquiryWords } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Label } from '../../kit/portal/label.tsx'
import { Facts } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { contactWords } from '../../words/security-contact.ts'
import { useMayAct } from '../incidents/use-incident.ts'
import { AnswerForm } from './answer-form.tsx'
import { OwnerForm } from './owner-form.tsx'

/** One inquiry; what it says is fetched when somebody who may answers opens it. */
export function InquiryCard({ inquiry, people }: { inquiry: InquiryView } & Pick<Inquiries, 'people'>) {
  const say = useSay(contactWords)
  const mayAct = useMayAct()
  const sending = useSend()
  const client = useQueryClient()
  const [said, setSaid] = useState<InquiryWords>()
  const { id, number, kind, isLate, answeredAt } = inquiry
  const read = async () => {
    const reply = await sending.send<InquiryWords>({
      ...{ method: 'POST', path: `/assurance/inquiries/${id}/readings` },
    })
    if (reply.ok) setSaid(reply.value)
  }
  const changed = () => {
    setSaid(undefined)
    return forget(client, '/assurance/inquiries')
  }
  return (
    <li className="a-fact" aria-label={number}>
      <div className="a-head">
        <Label tone={isLate ? 'held' : 'active'}>
          {say(isLate ? 'late' : answeredAt ? 'answered' : 'onTime')}
        </Label>
        <h3>
          {say(kind)} {number}
        </h3>
      </div>
      <Facts facts={useLines(inquiry)} />
      <ProblemNote problem={sending.problem} />
      {mayAct && !said && (
        <div className="p-row">
          <Button
            variant="default"
            loading={sending.busy}
            onClick={() => void read()}
            aria-label={say('readOf', { number })}
          >
            {say('read')}
          </Button>
        </div>
      )}
      {said && <Words said={said} />}
      {said && !answeredAt && (
        <>
          <OwnerForm inquiry={inquiry} people={people} onDone={changed} />
          <AnswerForm id={id} onDone={changed} />
        </>
      )}
    </li>
  )
}

function useLines({ receivedAt, dueAt, owner, answeredAt, language }: InquiryView): [string, ReactNode][] {
  const say = useSay(contactWords)
  const reader = useLanguage()
  return [
    [say('received'), when(receivedAt, reader)],
    [say('due'), when(dueAt, reader)],
    [say('owner'), owner ? owner.name[reader] : say('no-owner')],
    [say('language'), say(language)],
    ...(answeredAt ? [[say('answeredAt'), when(answeredAt, reader)] as [string, ReactNode]] : []),
  ]
}

function Words({ said }: { said: InquiryWords }) {
  const say = useSay(contactWords)
  const { name, address, words, answer } = said
  if (!words) return <p className="p-soft">{say('forgotten')}</p>
  const lines: [string, ReactNode][] = [
    ...(name ? [[say('name'), name] as [string, ReactNode]] : []),
    [say('address'), address],
    [
      say('words'),
      <span key="words" className="a-lines">
        {words}
      </span>,
    ],
    ...(answer
      ? [
          [
            say('answer'),
            <span key="answer" className="a-lines">
              {answer}
            </span>,
          ] as [string, ReactNode],
        ]
      : []),
  ]
  return <Facts facts={lines} />
}
