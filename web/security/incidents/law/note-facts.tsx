import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FactsView, IncidentClocks } from '#watch/contract.ts'
import { useSay } from '../../../kit/language.tsx'
import { MomentField } from '../../../kit/portal/fields/day-field.tsx'
import { useForm } from '../../../kit/portal/fields/form.ts'
import { fromJapanInput } from '../../../kit/portal/japan-input.ts'
import { clockWords } from '../../../words/security-clocks.ts'
import { Draft } from '../../shell/draft.tsx'
import { useIncident } from '../use-incident.ts'

const asked = ['sensitive', 'financial', 'improper'] as const
const checks = ['suspected', 'encrypted', 'acquiring'] as const
const roles = ['controller', 'processor-told-principal', 'processor-silent'] as const

/** What was learned of the incident, begun from what was known last. */
export function NoteFacts({ incidentId, clocks }: { incidentId: string; clocks: IncidentClocks }) {
  const say = useSay(clockWords)
  const last = clocks.history.at(-1)?.facts
  const form = useForm(typed(last))
  const [checked, setChecked] = useState(checksOf(last))
  const { sending, change } = useIncident({ id: incidentId })
  const save = async () => {
    if (!form.isComplete(['knownAt'])) return
    const { kind, knownAt } = form.values
    const facts = factsOf(form.values, checked)
    const body = { seen: clocks.newest, kind, knownAt: fromJapanInput(knownAt), facts }
    await change('/facts', body, say('saved'))
  }
  const choice = (
    values: readonly ('yes' | 'no' | 'unknown' | (typeof roles)[number] | 'learned' | 'corrected')[],
  ) => values.map((value) => ({ value, label: say(value) }))
  return (
    <details>
      <summary>{say('note')}</summary>
      <Draft draft={{ form, sending, save }} go={say('save')}>
        {clocks.newest > 0 && (
          <NativeSelect {...form.field('kind')} label={say('kind')} data={choice(['learned', 'corrected'])} />
        )}
        <MomentField {...form.field('knownAt')} label={say('knownAt')} required />
        {asked.map((one) => (
          <NativeSelect
            key={one}
            {...form.field(one)}
            label={say(one)}
            data={choice(['unknown', 'yes', 'no'])}
          />
        ))}
        <TextInput {...form.field('persons')} label={say('personCount')} inputMode="numeric" maxLength={9} />
        <NativeSelect {...form.field('role')} label={say('role')} data={choice(roles)} />
        {checks.map((one) => (
          <Checkbox
            key={one}
            label={say(one)}
            checked={checked[one]}
            onChange={(event) => setChecked({ ...checked, [one]: event.currentTarget.checked })}
          />
        ))}
      </Draft>
    </details>
  )
}

type Typed = 'kind' | 'knownAt' | 'persons' | 'role' | (typeof asked)[number]

const answer = (known: boolean | undefined): string =>
  known === undefined ? 'unknown' : known ? 'yes' : 'no'

const typed = (last: FactsView | undefined): Record<Typed, string> => ({
  ...{ kind: 'learned', knownAt: '', persons: last?.persons === undefined ? '' : String(last.persons) },
  ...{ sensitive: answer(last?.sensitiveData), financial: answer(last?.financialHarm) },
  ...{ improper: answer(last?.improperPurpose), role: last?.role ?? 'controller' },
})

const checksOf = (last: FactsView | undefined) => ({
  suspected: last?.isSuspectedOnly ?? true,
  encrypted: last?.isStronglyEncrypted ?? false,
  acquiring: last?.isStillBeingAcquired ?? false,
})

/** What is not known is left out. */
function factsOf(values: ReturnType<typeof typed>, checked: ReturnType<typeof checksOf>) {
  const known = (text: string) => (text === 'unknown' ? undefined : text === 'yes')
  return {
    ...{ isSuspectedOnly: checked.suspected, isStronglyEncrypted: checked.encrypted },
    ...{ isStillBeingAcquired: checked.acquiring, role: values.role },
    ...{ sensitiveData: known(values.sensitive), financialHarm: known(values.financial) },
    improperPurpose: known(values.improper),
    persons: /^\s*$/.test(values.persons) ? undefined : Number(values.persons),
  }
}
