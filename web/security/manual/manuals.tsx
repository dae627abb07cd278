import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { Manuals } from '#watch/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget, useGet } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { fromJapanInput } from '../../kit/portal/japan-input.ts'
import { Card, Page } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { Link } from '../../kit/staff/link.tsx'
import { useStaff } from '../../kit/staff/staff.ts'
import { manualsWords } from '../../words/security-manuals.ts'
import { useMayAct } from '../incidents/use-incident.ts'
import { DraftForm } from './draft-form.tsx'
import '../incidents/incidents.css'
import { MomentField } from '../../kit/portal/fields/day-field.tsx'

/** The manual of incident response: its versions with who wrote and who approved each, and the one being written. */
export function ManualsScreen() {
  const say = useSay(manualsWords)
  const mayAct = useMayAct()
  const found = useGet<Manuals>('/watch/manuals')
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Loaded query={found}>
        {(manuals) => (
          <>
            <Versions manuals={manuals} />
            {manuals.draft && <Draft draft={manuals.draft} />}
            {mayAct && <DraftForm key={manuals.draft?.revision} manuals={manuals} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Versions({ manuals: { inForce, versions } }: { manuals: Manuals }) {
  const say = useSay(manualsWords)
  const language = useLanguage()
  return (
    <Card title={say('versions')}>
      <ul className="p-stack-small">
        {versions.map(({ version, title, effectiveAt, publishedAt, writtenBy, approvedBy, isInForce }) => (
          <li key={version}>
            <Link to={`/response-manual/${version}`}>
              {say('version', { version, title: title[language] })}
            </Link>{' '}
            {isInForce && <strong>{say('inForce')}</strong>}
            <p className="p-soft">
              {say('dates', {
                from: when(effectiveAt, language),
                at: when(publishedAt, language),
                ...{ writtenBy, approvedBy },
              })}
            </p>
          </li>
        ))}
        <li>
          <Link to="/response-manual/0">{say('first')}</Link>{' '}
          {inForce.version === 0 && <strong>{say('inForce')}</strong>}
        </li>
      </ul>
    </Card>
  )
}

function Draft({ draft }: { draft: NonNullable<Manuals['draft']> }) {
  const say = useSay(manualsWords)
  const language = useLanguage()
  const isCiso = useStaff().kind === 'ciso'
  const { title, text, tasks, writtenBy, writtenAt, revision } = draft
  return (
    <Card
      title={say('draft', { title: title[language] })}
      hint={say('written', { by: writtenBy, at: when(writtenAt, language) })}
    >
      <p className="i-words">{text[language]}</p>
      <ol>
        {tasks.map((task) => (
          <li key={task.ja}>{task[language]}</li>
        ))}
      </ol>
      {isCiso ? <Approve revision={revision} /> : <p className="p-soft">{say('waits')}</p>}
    </Card>
  )
}

function Approve({ revision }: { revision: string }) {
  const say = useSay(manualsWords)
  const client = useQueryClient()
  const sending = useSend()
  const form = useForm({ effectiveAt: '' })
  const approve = async () => {
    const { effectiveAt } = form.values
    const body = { revision, ...(effectiveAt && { effectiveAt: fromJapanInput(effectiveAt) }) }
    const path = '/watch/manuals/draft/approval'
    const reply = await sending.send<{ version: number }>({ method: 'POST', path, body })
    if (reply.ok) tellDone(say('approved', reply.value))
    await forget(client, '/watch/manuals')
  }
  return (
    <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void approve())}>
      <MomentField {...form.field('effectiveAt')} label={say('effectiveAt')} hint={say('effectiveHint')} />
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <Button type="submit" loading={sending.busy}>
          {say('approve')}
        </Button>
      </div>
    </form>
  )
}
