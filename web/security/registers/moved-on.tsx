import { Button } from '@mantine/core'
import type { EntryView, Form } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Note } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { registerWords } from '../../words/security-registers.ts'
import { useWritten } from './written.ts'

/** Somebody else was quicker: what is saved and what was typed stand side by side, field by field. */
export function MovedOn({ newer, mine, onGiveUp }: { newer: EntryView; mine: Form; onGiveUp: () => void }) {
  const say = useSay(registerWords)
  const language = useLanguage()
  const { labelOf, written } = useWritten()
  const names = [...new Set([...Object.keys(newer.form), ...Object.keys(mine)])]
  const other = names.filter((name) => String(newer.form[name] ?? '') !== String(mine[name] ?? ''))
  return (
    <div className="p-stack">
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
          {other.map((name) => (
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
