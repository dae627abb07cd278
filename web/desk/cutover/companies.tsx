import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { RehearsedCompanies } from '#cutover/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { download } from '../../kit/portal/asking/download.ts'
import { Waiting } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { problemIn } from '../../kit/portal/asking/refused.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { More } from '../../kit/portal/pages/more.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { deskCutoverWords } from '../../words/desk-cutover.ts'
import { CompanyTable } from './company-table.tsx'

/**
 * The companies of the newest rehearsal: searched, a page at a time, or all of them as a file. With each `run` that has
 * ended they are read anew, and what was searched for stays.
 */
export function Companies({ run }: { run: string }) {
  const say = useSay(deskCutoverWords)
  const language = useLanguage()
  const [query, setQuery] = useState('')
  const form = useForm({ query: '' })
  const saving = useSend()
  const save = () => saving.run(() => download('/desk/cutover/companies.csv', 'rehearsal.csv', language))
  return (
    <Card title={say('companies')}>
      <form className="p-row" onSubmit={submitting(() => setQuery(form.values.query.trim()))}>
        <TextInput {...form.field('query')} label={say('search')} autoComplete="off" />
        <Button type="submit" variant="default">
          {say('find')}
        </Button>
        <Button variant="default" loading={saving.busy} onClick={() => void save()}>
          {say('csv')}
        </Button>
      </form>
      <ProblemNote problem={saving.problem} />
      <Found query={query} run={run} />
    </Card>
  )
}

function Found({ query, run }: { query: string; run: string }) {
  const say = useSay(deskCutoverWords)
  const found = usePages<RehearsedCompanies>(`/desk/cutover/companies?query=${encodeURIComponent(query)}`, {
    state: run,
  })
  if (found.isPending) return <Waiting />
  if (found.isError) return <ProblemNote problem={problemIn(found.error)} />
  const companies = found.data.pages.flatMap((page) => page.companies)
  if (companies.length === 0) return <p role="status">{say('none')}</p>
  return (
    <div className="p-stack" aria-busy={found.isFetching}>
      <CompanyTable companies={companies} />
      <More found={found} label={say('more')} />
    </div>
  )
}
