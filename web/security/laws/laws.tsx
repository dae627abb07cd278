import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { Laws } from '#watch/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget, useGet } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card, Facts, Note, Page } from '../../kit/portal/page.tsx'
import { useStaff } from '../../kit/staff/staff.ts'
import { clockWords } from '../../words/security-clocks.ts'
import { lawWords } from '../../words/security-laws.ts'

type Law = Laws['laws'][number]

/** To whom is reported under each law, and which counsel has read which version of its rule; the CISO settles both. */
export function LawsScreen() {
  const say = useSay(lawWords)
  const found = useGet<Laws>('/watch/laws')
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Loaded query={found}>{({ laws }) => laws.map((law) => <One key={law.regime} law={law} />)}</Loaded>
    </Page>
  )
}

function One({ law: { regime, addressee, versions } }: { law: Law }) {
  const say = useSay(lawWords)
  const sayClock = useSay(clockWords)
  const language = useLanguage()
  const isCiso = useStaff().kind === 'ciso'
  const told = ({ from, confirmed }: Law['versions'][number]) =>
    `${say('from', { day: dayIn(language, from) })} · ${confirmed ? sayClock('confirmed', confirmed) : sayClock('notConfirmed')}`
  return (
    <Card title={sayClock(regime)}>
      {versions.length === 0 && <Note tone="warn">{sayClock('answer-not-configured')}</Note>}
      <Facts
        facts={[
          [sayClock('addressee'), addressee ?? say('noAddressee')],
          ...versions.map((one) => [say('version', { version: one.version }), told(one)] as const),
        ]}
      />
      {isCiso && <Addressee key={addressee} regime={regime} addressee={addressee ?? ''} />}
      {isCiso &&
        versions
          .filter(({ confirmed }) => !confirmed)
          .map(({ version }) => <Counsel key={version} regime={regime} version={version} />)}
    </Card>
  )
}

function useLaw(regime: Law['regime']) {
  const client = useQueryClient()
  const sending = useSend()
  const settle = async (wish: { method: 'PUT' | 'POST'; path: string; body: object }, told: string) => {
    const reply = await sending.send({ ...wish, path: `/watch/laws/${regime}/${wish.path}` })
    if (reply.ok) tellDone(told)
    await forget(client, '/watch/laws')
  }
  return { sending, settle }
}

function Addressee({ regime, addressee }: { regime: Law['regime']; addressee: string }) {
  const say = useSay(lawWords)
  const form = useForm({ addressee })
  const { sending, settle } = useLaw(regime)
  const save = () => {
    if (form.isComplete(['addressee']))
      void settle({ method: 'PUT', path: 'addressee', body: form.values }, say('addresseeSaved'))
  }
  return (
    <details>
      <summary>{say('addresseeChange')}</summary>
      <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(save)}>
        <TextInput {...form.field('addressee')} label={say('addresseeNew')} required maxLength={200} />
        <ProblemNote problem={sending.problem} />
        <div className="p-row">
          <Button type="submit" variant="default" loading={sending.busy}>
            {say('addresseeSave')}
          </Button>
        </div>
      </form>
    </details>
  )
}

function Counsel({ regime, version }: { regime: Law['regime']; version: string }) {
  const say = useSay(lawWords)
  const form = useForm({ counsel: '', on: '' })
  const { sending, settle } = useLaw(regime)
  const save = () => {
    if (form.isComplete(['counsel', 'on']))
      void settle(
        { method: 'POST', path: `${version}/confirmation`, body: form.values },
        say('counselSaved', { version }),
      )
  }
  return (
    <details>
      <summary>{say('counselOf', { version })}</summary>
      <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(save)}>
        <TextInput
          {...form.field('counsel')}
          label={say('counsel')}
          description={say('counselHint')}
          required
          maxLength={200}
        />
        <DayField {...form.field('on')} label={say('counselOn')} required />
        <ProblemNote problem={sending.problem} />
        <div className="p-row">
          <Button type="submit" variant="default" loading={sending.busy}>
            {say('counselSave')}
          </Button>
        </div>
      </form>
    </details>
  )
}
