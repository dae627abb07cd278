import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Companies as CompaniesPage } from '#organisation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ask } from '../../kit/portal/asking/ask.ts'
import { Waiting } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { problemIn, Refused } from '../../kit/portal/asking/refused.ts'
import { submitting } from '../../kit/portal/fields/form.ts'
import { Page } from '../../kit/portal/page.tsx'
import { deskWorkWords } from '../../words/desk-work.ts'
import { Link } from '../shell/link.tsx'
import { CompanyTable } from './company-table.tsx'
import './companies.css'
import { More } from '../../kit/portal/pages/more.tsx'

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

function Found(props: { words: string; only: string; to: 'company' | 'notice' }) {
  const say = useSay(deskWorkWords)
  const found = usePages(props)
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
      <CompanyTable companies={companies} to={props.to} />
      <More found={found} label={say('more')} />
    </div>
  )
}

function usePages({ words, only }: { words: string; only: string }) {
  const language = useLanguage()
  const beginning = { ...(words && { words }), ...(only && { only }) }
  return useInfiniteQuery({
    queryKey: ['/desk/companies', words, only],
    initialPageParam: '',
    queryFn: async ({ pageParam: after }) => {
      const query = new URLSearchParams({ ...beginning, ...(after && { after }) })
      const reply = await ask<CompaniesPage>({ method: 'GET', path: `/desk/companies?${query}`, language })
      if (!reply.ok) throw new Refused(reply.problem)
      return reply.value
    },
    getNextPageParam: (page) => page.next,
  })
}
