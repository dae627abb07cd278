import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { EntryView, EntryWhole, Form } from '#assurance/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Confirm } from '../../kit/portal/dialogs/confirm.tsx'
import { BackTo, Card, Facts, Page } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { Link, useGo, usePart } from '../../kit/staff/link.tsx'
import { registerWords } from '../../words/security-registers.ts'
import { useMayAct } from '../incidents/use-incident.ts'
import { Checks } from './checks.tsx'
import { EntryForm } from './entry-form.tsx'
import { History } from './history.tsx'
import { type RegisterKind, registerAt } from './kinds.ts'
import { mergedForm } from './merged-form.ts'
import { MovedOn } from './moved-on.tsx'
import { EntryState } from './state.tsx'
import { newerOf, useEntry } from './use-entry.ts'
import { useWritten } from './written.ts'
import './registers.css'

/** One entry of a register: what it says, what was found of it, and how it came to say that. */
export function EntryScreen() {
  const say = useSay(registerWords)
  const language = useLanguage()
  const register = registerAt(usePart('register'))
  const id = usePart('entryId')
  const found = useGet<EntryWhole>(`/assurance/registers/${register.id}/${id}`)
  const name = found.data?.entry.form[language === 'ja' ? 'nameJa' : 'nameEn']
  return (
    <Page
      title={name ?? say(register.id)}
      back={
        <Link to={`/registers/${register.id}`}>
          <BackTo>{say('back')}</BackTo>
        </Link>
      }
    >
      <Loaded query={found}>
        {(whole) => <Whole key={whole.entry.version} register={register} whole={whole} />}
      </Loaded>
    </Page>
  )
}

function Whole({ register, whole }: { register: RegisterKind; whole: EntryWhole }) {
  const say = useSay(registerWords)
  const language = useLanguage()
  const mayAct = useMayAct()
  const { entry, checks, history } = whole
  const { version, changedAt, changedBy, state } = entry
  const at = when(changedAt, language)
  return (
    <>
      <Card title={say('standing')} actions={<EntryState state={state} />}>
        <Facts facts={useFacts(register, entry)} />
        <p className="p-soft">{say('version', { version, at, by: changedBy })}</p>
      </Card>
      {register.More && <register.More entry={entry} />}
      <Checks register={register} entry={entry} checks={checks} />
      {mayAct && <Editing register={register} entry={entry} />}
      <History history={history} />
    </>
  )
}

function useFacts(register: RegisterKind, { form, ownerName, dueOn }: EntryView): [string, ReactNode][] {
  const say = useSay(registerWords)
  const language = useLanguage()
  const { labelOf, written } = useWritten()
  const names = ['nameJa', 'nameEn', ...register.fields.map(({ name }) => name)]
  return [
    ...names.flatMap((name): [string, ReactNode][] =>
      form[name] === undefined ? [] : [[labelOf(name), written(name, form[name])]],
    ),
    [labelOf('owner'), ownerName[language]],
    [labelOf('everyDays'), String(form.everyDays)],
    ...(dueOn ? [[say('nextCheck'), dayIn(language, dueOn)] as [string, ReactNode]] : []),
  ]
}

function Editing({ register, entry }: { register: RegisterKind; entry: EntryView }) {
  const say = useSay(registerWords)
  const { sending, change } = useEntry(register, entry)
  const [{ saved, form, isMet }, setWriting] = useState({ saved: entry, form: entry.form, isMet: false })
  const save = async (mine: Form) => {
    const reply = await change({ method: 'PUT', body: { seen: saved.version, form: mine } }, say('changed'))
    const newer = newerOf(reply)
    if (newer) {
      const merged = mergedForm({ before: saved.form, saved: newer.form, mine })
      setWriting({ saved: newer, form: merged, isMet: true })
      // What was met says more than the refusal.
      sending.clear()
    }
    return reply
  }
  const drop = () => {
    setWriting({ saved, form: saved.form, isMet: false })
    sending.clear()
  }
  return (
    <Card title={say('edit')}>
      <EntryForm
        key={`${saved.version} ${isMet}`}
        {...{ register, form, sending }}
        label={isMet ? say('saveMine') : say('editGo')}
        onSend={save}
      >
        {isMet && <MovedOn before={entry.form} newer={saved} mine={form} onGiveUp={drop} />}
      </EntryForm>
      <Retiring register={register} entry={entry} />
    </Card>
  )
}

function Retiring({ register, entry }: { register: RegisterKind; entry: EntryView }) {
  const say = useSay(registerWords)
  const { sending, change } = useEntry(register, entry)
  const go = useGo()
  const [isAsking, setAsking] = useState(false)
  const retire = async () => {
    const body = { seen: entry.version }
    const reply = await change({ method: 'POST', below: '/retirement', body }, say('retired'))
    if (reply.ok) go(`/registers/${register.id}`)
  }
  return (
    <>
      <div className="p-row">
        <Button variant="subtle" onClick={() => setAsking(true)}>
          {say('retire')}
        </Button>
      </div>
      <Confirm
        title={say('retire')}
        text={say('retireText')}
        opened={isAsking}
        sending={sending}
        onYes={() => void retire()}
        onNo={() => setAsking(false)}
      />
    </>
  )
}
