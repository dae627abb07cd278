import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Indicators as IndicatorPage } from '#watch/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Waiting } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { problemIn } from '../../kit/portal/asking/refused.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { BackTo, Page } from '../../kit/portal/page.tsx'
import { More } from '../../kit/portal/pages/more.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { Link } from '../../kit/staff/link.tsx'
import { indicatorWords } from '../../words/security-indicators.ts'
import { IndicatorCard } from './indicator-card.tsx'
import '../audit/audit.css'

/** What others warn of, how it stands at sign-ins, and what of it was met. */
export function IndicatorsScreen() {
  const say = useSay(indicatorWords)
  const form = useForm({ words: '' })
  const [words, setWords] = useState('')
  const [onlySeen, setOnlySeen] = useState(false)
  const back = (
    <Link to="/intel">
      <BackTo>{say('toInbox')}</BackTo>
    </Link>
  )
  return (
    <Page title={say('title')} lead={say('lead')} back={back}>
      <form
        ref={form.ref}
        className="p-stack p-narrow"
        noValidate
        onSubmit={submitting(() => setWords(form.values.words.trim()))}
      >
        <TextInput {...form.field('words')} label={say('search')} maxLength={200} autoComplete="off" />
        <Checkbox
          label={say('onlySeen')}
          checked={onlySeen}
          onChange={(event) => setOnlySeen(event.currentTarget.checked)}
        />
        <div className="p-row">
          <Button type="submit" variant="default">
            {say('searchGo')}
          </Button>
        </div>
      </form>
      <List words={words} onlySeen={onlySeen} />
    </Page>
  )
}

function List({ words, onlySeen }: { words: string; onlySeen: boolean }) {
  const say = useSay(indicatorWords)
  const query = new URLSearchParams({ ...(words && { words }), ...(onlySeen && { seen: 'yes' }) })
  const found = usePages<IndicatorPage>(`/watch/indicators?${query}`, { keepsLast: true, again: 10_000 })
  if (found.isPending) return <Waiting />
  if (found.isError) return <ProblemNote problem={problemIn(found.error)} />
  const indicators = found.data.pages.flatMap((page) => page.indicators)
  return (
    <>
      {indicators.length === 0 ? (
        <p className="p-card p-empty">{say('none')}</p>
      ) : (
        <ol className="a-facts">
          {indicators.map((one) => (
            <IndicatorCard key={one.id} indicator={one} />
          ))}
        </ol>
      )}
      <More found={found} label={say('more')} />
    </>
  )
}
