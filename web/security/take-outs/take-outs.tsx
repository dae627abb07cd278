import { Badge, Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { TakeOuts } from '#assurance/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { Card, Note, Page } from '../../kit/portal/page.tsx'
import { Pages } from '../../kit/portal/pages/pages.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { when } from '../../kit/portal/when.ts'
import { takeOutWords } from '../../words/security-take-outs.ts'
import { useMayAct } from '../incidents/use-incident.ts'
import { NewTakeOut } from './new-take-out.tsx'
import '../registers/registers.css'

const path = '/assurance/take-outs'

/** The desk at which information assets leave the office and come back. */
export function TakeOutsScreen() {
  const say = useSay(takeOutWords)
  const mayAct = useMayAct()
  const found = usePages<TakeOuts>(path)
  const first = found.data?.pages[0]
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Card title={say('list')}>
        {first && first.overdue > 0 && (
          <Note tone="warn">{say('overdueNote', { count: first.overdue })}</Note>
        )}
        {first && first.takeOuts.length > 0 && (
          <p className="p-soft">{say('outNote', { count: first.out })}</p>
        )}
        <Pages found={found} itemsOf={(page) => page.takeOuts} none={say('none')} more={say('more')}>
          {(takeOuts) => (
            <ul className="r-lines">
              {takeOuts.map((one) => (
                <One key={one.id} one={one} />
              ))}
            </ul>
          )}
        </Pages>
      </Card>
      {mayAct && <NewTakeOut />}
    </Page>
  )
}

function One({ one }: { one: TakeOuts['takeOuts'][number] }) {
  const say = useSay(takeOutWords)
  const language = useLanguage()
  const mayAct = useMayAct()
  const { id, asset, device, person, why, dueOn, returnedAt, isOverdue } = one
  const day = dayIn(language, dueOn)
  return (
    <li>
      {say('line', { asset: asset[language], person: person[language], day })}{' '}
      {isOverdue && (
        <Badge variant="outline" radius="sm" className="p-label r-label-bad">
          {say('overdue')}
        </Badge>
      )}
      <p className="p-soft">{say('whyIs', { why })}</p>
      {device && <p className="p-soft">{say('onDevice', { device: device[language] })}</p>}
      {returnedAt && <p className="p-soft">{say('returned', { at: when(returnedAt, language) })}</p>}
      {!returnedAt && mayAct && <Back id={id} name={asset[language]} />}
    </li>
  )
}

function Back({ id, name }: { id: string; name: string }) {
  const say = useSay(takeOutWords)
  const client = useQueryClient()
  const sending = useSend()
  const giveBack = async () => {
    const reply = await sending.send({ method: 'POST', path: `${path}/${id}/return` })
    if (reply.ok) tellDone(say('backDone'))
    await forget(client, path)
  }
  return (
    <>
      <ProblemNote problem={sending.problem} />
      <Button
        variant="default"
        loading={sending.busy}
        aria-label={`${say('back')} ${name}`}
        onClick={() => void giveBack()}
      >
        {say('back')}
      </Button>
    </>
  )
}
