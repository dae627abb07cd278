import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Inquiries } from '#assurance/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Waiting } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { problemIn } from '../../kit/portal/asking/refused.ts'
import { Bars } from '../../kit/portal/chart/bars.tsx'
import { Card, Note, Page } from '../../kit/portal/page.tsx'
import { More } from '../../kit/portal/pages/more.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { contactWords } from '../../words/security-contact.ts'
import { InquiryCard } from './inquiry-card.tsx'
import '../audit/audit.css'

const states = ['open', 'answered'] as const

/** What customers asked, complained of and wished for: who answers, by when, and when it was answered (S2-32). */
export function ContactWindow() {
  const say = useSay(contactWords)
  const [state, setState] = useState<(typeof states)[number]>('open')
  return (
    <Page title={say('title')} lead={say('lead')}>
      <div className="p-narrow">
        <NativeSelect
          name="state"
          label={say('show')}
          value={state}
          onChange={(event) => setState(event.currentTarget.value as typeof state)}
          data={states.map((value) => ({ value, label: say(value) }))}
        />
      </div>
      <Found state={state} />
    </Page>
  )
}

function Found({ state }: { state: (typeof states)[number] }) {
  const say = useSay(contactWords)
  const found = usePages<Inquiries>(`/assurance/inquiries?state=${state}`, { keepsLast: true })
  if (found.isPending) return <Waiting />
  if (found.isError) return <ProblemNote problem={problemIn(found.error)} />
  const [first] = found.data.pages
  const inquiries = found.data.pages.flatMap((page) => page.inquiries)
  return (
    <>
      {first && first.late > 0 && <Note tone="warn">{say('flagged', { count: first.late })}</Note>}
      {first && first.open > 0 && <Waits open={first.open} late={first.late} />}
      {inquiries.length === 0 ? (
        <p className="p-card p-empty">{say(state === 'open' ? 'none' : 'none-answered')}</p>
      ) : (
        <ol className="a-facts">
          {inquiries.map((inquiry) => (
            <InquiryCard key={inquiry.id} inquiry={inquiry} people={first?.people ?? []} />
          ))}
        </ol>
      )}
      <More found={found} label={say('more')} />
    </>
  )
}

function Waits({ open, late }: Pick<Inquiries, 'open' | 'late'>) {
  const say = useSay(contactWords)
  return (
    <Card title={say('summary')}>
      <Bars
        title={say('summary')}
        bars={[
          { label: say('late'), value: late, tone: 'bad' },
          { label: say('onTime'), value: open - late, tone: 'plain' },
        ]}
      />
    </Card>
  )
}
