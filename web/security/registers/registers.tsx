import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { EntryPage } from '#assurance/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Bars } from '../../kit/portal/chart/bars.tsx'
import { Card, Note, Page } from '../../kit/portal/page.tsx'
import { Pages } from '../../kit/portal/pages/pages.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { Link, usePart } from '../../kit/staff/link.tsx'
import { registerWords } from '../../words/security-registers.ts'
import { useMayAct } from '../incidents/use-incident.ts'
import { EntryForm } from './entry-form.tsx'
import { type RegisterKind, registerAt, registerKinds } from './kinds.ts'
import { EntryState } from './state.tsx'
import { useEntering } from './use-entry.ts'
import './registers.css'

/** One register after another: what each lists, and what must be seen to. */
export function RegistersScreen() {
  const say = useSay(registerWords)
  const register = registerAt(usePart('register'))
  const mayAct = useMayAct()
  return (
    <Page title={say(register.id)} lead={say(`${register.id}-lead`)}>
      <nav className="r-tabs" aria-label={say('title')}>
        {registerKinds.map(({ id }) => (
          <Link key={id} to={`/registers/${id}`} className={id === register.id ? 'r-here' : ''}>
            {say(id)}
          </Link>
        ))}
      </nav>
      <Entries key={register.id} register={register} />
      {register.Below && <register.Below />}
      {mayAct && <NewEntry key={`new ${register.id}`} register={register} />}
    </Page>
  )
}

function Entries({ register }: { register: RegisterKind }) {
  const say = useSay(registerWords)
  const [only, setOnly] = useState(false)
  const path = `/assurance/registers/${register.id}${only ? '?only=open' : ''}`
  const found = usePages<EntryPage>(path, { keepsLast: true })
  const counts = found.data?.pages[0]?.counts
  const open = counts && counts.unchecked + counts.failed + counts.overdue
  return (
    <Card
      title={say('listed')}
      actions={
        <Checkbox
          name="only"
          label={say('onlyOpen')}
          checked={only}
          onChange={(event) => setOnly(event.currentTarget.checked)}
        />
      }
    >
      {open !== undefined && open > 0 && <Note tone="warn">{say('openNote', { count: open })}</Note>}
      {counts && (
        <Bars
          title={say('standing')}
          bars={(['unchecked', 'failed', 'overdue', 'current'] as const).map((state) => ({
            ...{ label: say(state), value: counts[state], tone: state === 'current' ? 'plain' : 'bad' },
          }))}
        />
      )}
      <Pages found={found} itemsOf={(page) => page.entries} none={say('none')} more={say('more')}>
        {(entries) => (
          <ul className="r-list">
            {entries.map((entry) => (
              <Entry key={entry.id} register={register} entry={entry} />
            ))}
          </ul>
        )}
      </Pages>
    </Card>
  )
}

function Entry({ register, entry }: { register: RegisterKind; entry: EntryPage['entries'][number] }) {
  const say = useSay(registerWords)
  const language = useLanguage()
  const { id, form, state, dueOn, ownerName } = entry
  return (
    <li>
      <Link to={`/registers/${register.id}/${id}`}>{language === 'ja' ? form.nameJa : form.nameEn}</Link>
      <EntryState state={state} />
      <span className="p-soft">{say('ownerIs', { name: ownerName[language] })}</span>
      {dueOn && <span className="p-soft">{say('dueOn', { day: dayIn(language, dueOn) })}</span>}
    </li>
  )
}

function NewEntry({ register }: { register: RegisterKind }) {
  const say = useSay(registerWords)
  const { sending, enter } = useEntering(register)
  return (
    <Card title={say('add')}>
      <EntryForm register={register} sending={sending} label={say('addGo')} onSend={enter} />
    </Card>
  )
}
