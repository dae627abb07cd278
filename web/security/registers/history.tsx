import type { EntryWhole } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { registerWords } from '../../words/security-registers.ts'
import { useWritten } from './written.ts'

/** Who did what to an entry, the newest first, as the facts tell it. */
export function History({ history }: Pick<EntryWhole, 'history'>) {
  const say = useSay(registerWords)
  const language = useLanguage()
  const { labelOf, written } = useWritten()
  return (
    <Card title={say('history')}>
      <ol className="r-lines">
        {history.map(({ at, by, what, fields }) => (
          <li key={`${at} ${what}`}>
            {say('history-line', { at: when(at, language), by, what: say(`did-${what}`) })}
            {fields.map(({ name, before, after }) => (
              <p key={name} className="p-soft">
                {say('history-field', {
                  ...{ name: labelOf(name), before: written(name, before), after: written(name, after) },
                })}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </Card>
  )
}
