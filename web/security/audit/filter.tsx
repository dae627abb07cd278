import { Button, TextInput } from '@mantine/core'
import { useEffect } from 'react'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { MomentField } from '../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { auditWords } from '../../words/security-audit.ts'
import { factNames, factWord, meantFact } from './fact-names.ts'
import { nothingWanted, type Wanted } from './wanted.ts'

/** By whom, what and when; the company is chosen among what was found. */
export function Filter(props: { wanted: Wanted; onWanted: (wanted: Wanted) => void }) {
  const say = useSay(auditWords)
  const language = useLanguage()
  const { company, ...typed } = props.wanted
  const form = useForm({ ...typed })
  // What was chosen among the facts found stands in its field, too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form is a new one at each rendering.
  useEffect(() => {
    for (const name of ['person', 'name', 'from', 'until'] as const) form.set(name, props.wanted[name])
  }, [props.wanted])
  const look = () => {
    const name = form.values.name.trim() && meantFact(form.values.name)
    if (name === undefined) return form.show({ name: say('name-wrong') })
    props.onWanted({ ...form.values, name, company })
  }
  return (
    <search>
      <form ref={form.ref} className="p-card p-stack" noValidate onSubmit={submitting(look)}>
        <div className="a-fields">
          <TextInput
            {...form.field('person')}
            label={say('person')}
            description={say('person-hint')}
            maxLength={64}
            autoComplete="off"
          />
          <TextInput
            {...form.field('name')}
            label={say('name')}
            description={say('name-hint')}
            maxLength={60}
            autoComplete="off"
            list="fact-names"
          />
          <MomentField {...form.field('from')} label={say('from')} />
          <MomentField {...form.field('until')} label={say('until')} />
        </div>
        <datalist id="fact-names">
          {factNames.map((name) => (
            <option key={name} value={name} label={factWord(name, language)} />
          ))}
        </datalist>
        {company && (
          <div className="p-row">
            <span>{say('only-company', { name: company.name })}</span>
            <Button
              variant="subtle"
              size="sm"
              aria-label={say('drop-company', { name: company.name })}
              onClick={() => props.onWanted({ ...typed, company: undefined })}
            >
              ×
            </Button>
          </div>
        )}
        <div className="p-row">
          <Button type="submit">{say('find')}</Button>
          <Button variant="default" onClick={() => props.onWanted(nothingWanted)}>
            {say('clear')}
          </Button>
        </div>
      </form>
    </search>
  )
}
