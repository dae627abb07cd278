import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type KeyboardEvent, useState } from 'react'
import type { Companies } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { deskNoticeWords } from '../../words/desk-notices.ts'
import type { Choices } from './draft.ts'

interface Choosing {
  readonly companies: Choices['companies']
  readonly onChoose: (companies: Choices['companies']) => void
}

/** Chooses single companies by name or contract number; none means every company. */
export function CompaniesChoice({ companies, onChoose }: Choosing) {
  const say = useSay(deskNoticeWords)
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed.trim(), 300)
  return (
    <fieldset className="p-group p-stack-small">
      <legend>{say('companies')}</legend>
      {companies.length === 0 && <p className="p-soft">{say('companies-all')}</p>}
      <ul className="p-plain-list">
        {companies.map(({ id, name }) => (
          <li key={id}>
            {name}{' '}
            <Button
              variant="subtle"
              size="sm"
              aria-label={say('companies-remove', { name })}
              onClick={() => onChoose(companies.filter((one) => one.id !== id))}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <div className="p-narrow">
        <TextInput
          label={say('companies-search')}
          value={typed}
          autoComplete="off"
          maxLength={100}
          onKeyDown={staysInForm}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      {words && <Found words={words} companies={companies} onChoose={onChoose} />}
    </fieldset>
  )
}

/** Enter looks for companies; it does not save the notice. */
const staysInForm = (event: KeyboardEvent) => {
  if (event.key === 'Enter') event.preventDefault()
}

const shown = 8

function Found({ words, companies, onChoose }: Choosing & { words: string }) {
  const say = useSay(deskNoticeWords)
  const found = useGet<Companies>(`/desk/companies?${new URLSearchParams({ words })}`)
  return (
    <Loaded query={found}>
      {(page) => {
        const others = page.companies.filter(({ id }) => !companies.some((one) => one.id === id))
        const isMore = others.length > shown || page.next !== undefined
        return (
          <>
            <p role="status" className="p-small">
              {say(others.length === 0 ? 'companies-none' : isMore ? 'companies-many' : 'companies-found')}
            </p>
            <ul className="p-plain-list">
              {others.slice(0, shown).map(({ id, name, contract }) => (
                <li key={id}>
                  <Button variant="default" size="sm" onClick={() => onChoose([...companies, { id, name }])}>
                    {say('companies-add', { name: contract ? `${name} (${contract.number})` : name })}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )
      }}
    </Loaded>
  )
}
