import './self-registration.css'
import { useEffect } from 'react'
import type { JoiningView } from '#organisation/contract.ts'
import { Button } from '../../kit/button.tsx'
import { useSay } from '../../kit/language.tsx'
import { Note } from '../../kit/note.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { TextField } from '../../kit/text-field.tsx'
import { selfRegistrationWords } from '../../words/gate-self-registration.ts'
import { portalWords } from '../../words/portal.ts'
import type { Travelling } from '../journey.ts'
import { Screen } from '../screen.tsx'
import { Refusal } from '../who/refusal.tsx'
import { DepartmentField } from './department-field.tsx'
import { blank, fieldNames, namePairs, ownDetails } from './fields.ts'

/** Department and names, by the rules of the administrator's form: the server judges them, the screen marks them. */
export function OwnDetails(props: { travelling: Travelling<JoiningView>; joining: JoiningView }) {
  const { step, busy, problem } = props.travelling
  const { company, departments = [] } = props.joining
  const t = useSay(selfRegistrationWords)
  const say = useSay(portalWords)
  const form = useForm(blank)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the server found is marked once, when it comes
  useEffect(() => {
    if (problem) form.blame(problem)
  }, [problem])
  const register = () => {
    if (form.isComplete(fieldNames)) void step('details', ownDetails(form.values))
  }
  if (departments.length === 0)
    return (
      <Screen title={t('details-title')}>
        <Note look="warn">{t('no-departments')}</Note>
      </Screen>
    )
  return (
    <Screen title={t('details-title')} lead={t('details-lead', { company })} wide>
      <form className="g-form" ref={form.ref} onSubmit={submitting(register)} noValidate>
        <Refusal problem={problem} />
        <DepartmentField
          departments={departments}
          value={form.values.departmentId}
          onChange={(value) => form.set('departmentId', value)}
          error={form.errors.departmentId}
        />
        <fieldset className="g-names">
          <legend>{t('names-title')}</legend>
          {namePairs.map(([name, label, autoComplete]) => (
            <TextField
              key={name}
              label={say(label)}
              name={name}
              autoComplete={autoComplete}
              maxLength={60}
              value={form.values[name]}
              onChange={(value) => form.set(name, value)}
              error={form.errors[name]}
            />
          ))}
        </fieldset>
        <p className="g-small">{t('romaji-hint')}</p>
        <Button type="submit" wide busy={busy}>
          {t('register')}
        </Button>
      </form>
    </Screen>
  )
}
