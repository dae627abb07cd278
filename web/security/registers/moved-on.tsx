import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { EntryView, Form } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Note } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { registerWords } from '../../words/security-registers.ts'
import { useWritten } from './written.ts'

interface Props {
  /** What both began from. */
  readonly before: Form
  readonly newer: EntryView
  readonly mine: Form
  readonly onGiveUp: () => void
}

/** Somebody else was quicker: what is saved and what would be stand side by side, each field one of the two has changed. */
export function MovedOn({ before, newer, mine, onGiveUp }: Props) {
  const say = useSay(registerWords)
  const language = useLanguage()
  const { labelOf, written } = useWritten()
  const told = useRef<HTMLDivElement>(null)
  useEffect(() => told.current?.focus(), [])
  const names = [...new Set([...Object.keys(newer.form), ...Object.keys(mine)])]
  const changed = names.filter(
    (name) => new Set([before, newer.form, mine].map((form) => String(form[name] ?? ''))).size > 1,
  )
  return (
    <div className="p-stack" ref={told} tabIndex={-1}>
      <Note tone="warn" live>
        {say('movedOn', { by: newer.changedBy, at: when(newer.changedAt, language) })}
      </Note>
      <table className="r-both">
        <thead>
          <tr>
            <th scope="col">{say('field')}</th>
            <th scope="col">{say('theirs')}</th>
            <th scope="col">{say('mine')}</th>
          </tr>
        </thead>
        <tbody>
          {changed.map((name) => (
            <tr key={name}>
              <th scope="row">{labelOf(name)}</th>
              <td>{written(name, newer.form[name])}</td>
              <td>{written(name, mine[name])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="p-row">
        <Button variant="default" onClick={onGiveUp}>
          {say('takeTheirs')}
        </Button>
      </div>
    </div>
  )
}
