import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Inbox as InboxPage } from '#watch/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Waiting } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { problemIn } from '../../kit/portal/asking/refused.ts'
import { Note, Page } from '../../kit/portal/page.tsx'
import { More } from '../../kit/portal/pages/more.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { Link } from '../../kit/staff/link.tsx'
import { intelWords } from '../../words/security-intel.ts'
import { useMayAct } from '../incidents/use-incident.ts'
import { ItemCard } from './item-card.tsx'
import { NewNote } from './new-note.tsx'
import { SourceList } from './sources.tsx'
import '../audit/audit.css'

const shownStates = ['waiting', 'late', 'act', 'watch', 'reject', 'all'] as const
type Shown = (typeof shownStates)[number]

/** Everything that was received and what was decided about it; it reads itself anew every ten seconds. */
export function IntelInbox() {
  const say = useSay(intelWords)
  const mayAct = useMayAct()
  const [shown, setShown] = useState<Shown>('waiting')
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      actions={<Link to="/indicators">{say('toIndicators')}</Link>}
    >
      <div className="p-narrow">
        <NativeSelect
          name="state"
          label={say('show')}
          value={shown}
          onChange={(event) => setShown(event.currentTarget.value as Shown)}
          data={shownStates.map((value) => ({ value, label: say(value) }))}
        />
      </div>
      <Items shown={shown} />
      {mayAct && <NewNote />}
      <SourceList />
    </Page>
  )
}

function Items({ shown }: { shown: Shown }) {
  const say = useSay(intelWords)
  const path = shown === 'all' ? '/watch/intel' : `/watch/intel?state=${shown}`
  const found = usePages<InboxPage>(path, { keepsLast: true, again: 10_000 })
  if (found.isPending) return <Waiting />
  if (found.isError) return <ProblemNote problem={problemIn(found.error)} />
  const [first] = found.data.pages
  const items = found.data.pages.flatMap((page) => page.items)
  return (
    <section className="p-stack" aria-labelledby="items">
      <h2 id="items">{say('count', { waiting: first?.waiting ?? 0 })}</h2>
      {first && first.late > 0 && (
        <Note tone="warn">{say('lateNote', { days: first.limitDays, count: first.late })}</Note>
      )}
      {items.length === 0 ? (
        <p className="p-card p-empty">{say('none')}</p>
      ) : (
        <ol className="a-facts">
          {items.map((item) => (
            <ItemCard key={item.id} item={item} />
          ))}
        </ol>
      )}
      <More found={found} label={say('more')} />
    </section>
  )
}
