import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { ServerView } from '#watch/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { Label } from '../../kit/portal/label.tsx'
import { Facts } from '../../kit/portal/page.tsx'
import { serverWords } from '../../words/security-servers.ts'
import { useMayAct } from '../incidents/use-incident.ts'
import { NewCheck } from './new-check.tsx'

/** One server: what runs there, what makers say of that, and when it was looked at. */
export function ServerCard({ server }: { server: ServerView }) {
  const say = useSay(serverWords)
  const mayAct = useMayAct()
  const { name, state } = server
  return (
    <li className="a-fact" aria-label={name}>
      <div className="a-head">
        <Label tone={state === 'checked' ? 'active' : 'held'}>{say(state)}</Label>
        <h3>{name}</h3>
      </div>
      <Facts facts={useLines(server)} />
      <Checks server={server} />
      {server.products.length > 0 && <Advisories server={server} />}
      {mayAct && <Steps server={server} />}
    </li>
  )
}

function useLines({ host, owner, everyDays, dueOn, products }: ServerView): [string, ReactNode][] {
  const say = useSay(serverWords)
  return [
    [say('host'), host],
    [say('owner'), owner],
    [say('every'), say('every-value', { days: everyDays })],
    ...(dueOn ? [[say('due'), dueOn] as [string, ReactNode]] : []),
    ...(products.length > 0
      ? [
          [say('products'), products.map((one) => Object.values(one).join(' ')).join(' / ')] as [
            string,
            ReactNode,
          ],
        ]
      : []),
  ]
}

function Checks({ server: { checks } }: { server: ServerView }) {
  const say = useSay(serverWords)
  return (
    <>
      <h4>{say('checks')}</h4>
      {checks.length === 0 ? (
        <p className="p-soft">{say('checks-none')}</p>
      ) : (
        <ul>
          {checks.map((check) => (
            <li key={`${check.onDay} ${check.byWhom} ${check.found}`}>
              {say('check-line', { day: check.onDay, kind: say(kindOf(check)), by: check.byWhom })}
              {check.found && <p className="p-soft">{check.found}</p>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function kindOf({ isComprehensive, hasPenetrationTest }: ServerView['checks'][number]) {
  if (isComprehensive) return hasPenetrationTest ? 'check-whole' : 'check-comprehensive'
  return hasPenetrationTest ? 'check-penetration' : 'check-partial'
}

function Advisories({ server: { advisories } }: { server: ServerView }) {
  const say = useSay(serverWords)
  return (
    <>
      <h4>{say('advisories')}</h4>
      {advisories.length === 0 ? (
        <p className="p-soft">{say('advisory-none')}</p>
      ) : (
        <ul>
          {advisories.map(({ id, title, trackingId, score, product, span }) => (
            <li key={`${id} ${product}`}>
              <strong>{title}</strong> <code>{trackingId}</code>{' '}
              {score !== undefined && say('advisory-score', { score })}
              <p className="p-soft">{product}</p>
              {span && <p>{say('span', { span })}</p>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Steps({ server }: { server: ServerView }) {
  const say = useSay(serverWords)
  const client = useQueryClient()
  const sending = useSend()
  const [isChecking, setChecking] = useState(false)
  const retire = async () => {
    const reply = await sending.send({ method: 'POST', path: `/watch/servers/${server.id}/retirement` })
    if (reply.ok) tellDone(say('retired'))
    await forget(client, '/watch/servers')
  }
  return (
    <>
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <Button variant="default" aria-expanded={isChecking} onClick={() => setChecking(!isChecking)}>
          {say('addCheck')}
        </Button>
        <Button
          variant="subtle"
          loading={sending.busy}
          onClick={() => void retire()}
          aria-label={say('retireOf', { name: server.name })}
        >
          {say('retire')}
        </Button>
      </div>
      {isChecking && <NewCheck serverId={server.id} onDone={() => setChecking(false)} />}
    </>
  )
}
