import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { JudgementState } from '#watch/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { Label } from '../../kit/portal/label.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { judgementWords } from '../../words/security-judgement.ts'
import { useMayAct } from '../incidents/use-incident.ts'
import { percent } from './percent.ts'

type Policy = JudgementState['policies'][number]

/** Every version of how often is asked, and the one that waits for somebody else. */
export function Policies({ state: { policies, policy } }: { state: JudgementState }) {
  const say = useSay(judgementWords)
  return (
    <Card title={say('policies')}>
      {policies.length === 0 ? (
        <p>{say('none', { rate: percent(policy.rate), version: policy.version })}</p>
      ) : (
        <ol className="a-facts">
          {policies.map((one) => (
            <Version key={one.version} policy={one} />
          ))}
        </ol>
      )}
    </Card>
  )
}

function Version({ policy }: { policy: Policy }) {
  const say = useSay(judgementWords)
  const language = useLanguage()
  const { version, state, rate, why, proposedBy, proposedAt, approvedBy, approvedAt, rehearsed } = policy
  const graver = Object.keys(policy.operations)
  return (
    <li className="a-fact">
      <div className="a-head">
        <Label tone={labels[state]}>{say(state)}</Label>
        <h3>{say('version', { version, rate: percent(rate) })}</h3>
      </div>
      <p>{why}</p>
      <p className="p-small">{say('rehearsed', rehearsed)}</p>
      {graver.length > 0 && <p className="p-small">{say('graver', { list: graver.join(', ') })}</p>}
      <p className="p-soft">{say('by', { by: proposedBy, at: when(proposedAt, language) })}</p>
      {approvedBy && approvedAt && (
        <p className="p-soft">{say('approved', { by: approvedBy, at: when(approvedAt, language) })}</p>
      )}
      {state === 'waiting' && <Approve policy={policy} />}
    </li>
  )
}

const labels = { waiting: 'held', 'in-force': 'active', earlier: 'left', replaced: 'left' } as const

function Approve({ policy: { version, isOwn } }: { policy: Policy }) {
  const say = useSay(judgementWords)
  const client = useQueryClient()
  const sending = useSend()
  const mayAct = useMayAct()
  if (!mayAct) return null
  if (isOwn) return <p>{say('own')}</p>
  const approve = async () => {
    const path = `/watch/judgement/policies/${version}/approval`
    const reply = await sending.send({ method: 'POST', path })
    if (!reply.ok) return
    tellDone(say('switched'))
    await forget(client, '/watch/judgement')
  }
  return (
    <>
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <Button variant="default" loading={sending.busy} onClick={() => void approve()}>
          {say('approve')}
        </Button>
      </div>
    </>
  )
}
