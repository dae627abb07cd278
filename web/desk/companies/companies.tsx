import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Companies as CompaniesPage } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Waiting } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { problemIn } from '../../kit/portal/asking/refused.ts'
import { submitting } from '../../kit/portal/fields/form.ts'
import { Page } from '../../kit/portal/page.tsx'
import { More } from '../../kit/portal/pages/more.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { Link } from '../../kit/staff/link.tsx'
import { deskWorkWords } from '../../words/desk-work.ts'
import { CompanyTable } from './company-table.tsx'
import './companies.css'

/** Companies and their contracts. */
export function Companies() {
  const say = useSay(deskWorkWords)
  const create = (
    <Link className="p-link-button" to="/companies/new">
      {say('newCompany')}
    </Link>
  )
  return (
    <Page title={say('companiesTitle')} lead={say('companiesLead')} actions={create}>
      <CompaniesFound to="company" />
    </Page>
  )
}

const filters = ['current', 'ended', 'no-contract', 'no-administrator'] as const

/** Search, filter and the companies found; each leads to itself, or to a notice for it. */
export function CompaniesFound(props: { to: 'company' | 'notice' }) {
  const say = useSay(deskWorkWords)
  const [typed, setTyped] = useState('')
  const [words, setWords] = useState('')
  const [only, setOnly] = useState('')
  const options = filters.map((value) => ({ value, label: say(value) }))
  return (
    <>
      <search>
        <form className="p-row c-search" onSubmit={submitting(() => setWords(typed.trim()))}>
          <TextInput
            label={say('words')}
            value={typed}
            maxLength={100}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <NativeSelect
            label={say('only')}
            value={only}
            onChange={(event) => setOnly(event.currentTarget.value)}
            data={[{ value: '', label: say('all') }, ...options]}
          />
          <Button type="submit" variant="default">
            {say('search')}
          </Button>
        </form>
      </search>
      <Found words={words} only={only} to={props.to} />
    </>
  )
}

function Found({ words, only, to }: { words: string; only: string; to: 'company' | 'notice' }) {
  const say = useSay(deskWorkWords)
  const query = new URLSearchParams({ ...(words && { words }), ...(only && { only }) })
  const found = usePages<CompaniesPage>(`/desk/companies?${query}`)
  if (found.isPending) return <Waiting />
  if (found.isError) return <ProblemNote problem={problemIn(found.error)} />
  const companies = found.data.pages.flatMap((page) => page.companies)
  if (companies.length === 0)
    return (
      <div className="p-card p-empty">
        <p>{say('companiesNone')}</p>
      </div>
    )
  return (
    <div className="p-stack">
      <CompanyTable companies={companies} to={to} />
      <More found={found} label={say('more')} />
    </div>
  )
}
