import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useSay } from '../../kit/language.tsx'
import { useDepartments } from '../../kit/portal/fields/use-departments.ts'
import { portalWords } from '../../words/portal.ts'
import { peopleWords } from '../../words/portal-people.ts'
import type { Wish } from './wish.ts'
import './people.css'

const kinds = ['administrator', 'ticketing-manager', 'traveller'] as const
const statuses = ['active', 'held', 'suspended', 'left'] as const

interface FilterProps {
  readonly wish: Wish
  readonly onWish: (wish: Wish) => void
}

/** Search and filters; the list follows while typing. */
export function Filters({ wish, onWish }: FilterProps) {
  const say = useSay(peopleWords)
  const sayShared = useSay(portalWords)
  const departments = useDepartments().data?.departments ?? []
  const pick = (name: keyof Wish, value: string) => onWish(narrowed(wish, name, value))
  const all = { value: '', label: say('all') }
  return (
    <search className="p-card e-filters">
      <Search wish={wish} onWish={onWish} />
      <NativeSelect
        label={say('kind')}
        value={wish.kind ?? ''}
        onChange={(event) => pick('kind', event.currentTarget.value)}
        data={[all, ...kinds.map((value) => ({ value, label: sayShared(value) }))]}
      />
      <NativeSelect
        label={say('department')}
        value={wish.department ?? ''}
        onChange={(event) => pick('department', event.currentTarget.value)}
        data={[all, ...departments.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))]}
      />
      <NativeSelect
        label={say('status')}
        value={wish.status ?? ''}
        onChange={(event) => pick('status', event.currentTarget.value)}
        data={[
          { value: '', label: say('here') },
          ...statuses.map((value) => ({ value, label: sayShared(value) })),
        ]}
      />
      {Object.keys(wish).length > 0 && (
        <Button variant="default" onClick={() => onWish({})}>
          {say('clear')}
        </Button>
      )}
    </search>
  )
}

/** Waits for a pause in typing: one question a word, not one a letter. */
function Search({ wish, onWish }: FilterProps) {
  const say = useSay(peopleWords)
  const [text, setText] = useState(wish.query ?? '')
  useEffect(() => setText(wish.query ?? ''), [wish.query])
  useEffect(() => {
    if (text.trim() === (wish.query ?? '')) return
    const pause = setTimeout(() => onWish(narrowed(wish, 'query', text.trim())), 300)
    return () => clearTimeout(pause)
  }, [text, wish, onWish])
  return (
    <TextInput
      className="e-search"
      type="search"
      label={say('search')}
      description={say('searchHint')}
      value={text}
      maxLength={100}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  )
}

function narrowed(wish: Wish, name: keyof Wish, value: string): Wish {
  const { [name]: _before, ...others } = wish
  // The values come from the choices above, so they fit the field.
  return value ? ({ ...others, [name]: value } as Wish) : others
}
