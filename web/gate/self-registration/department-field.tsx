import { Field } from '../../kit/field.tsx'
import { useSay } from '../../kit/language.tsx'
import { selfRegistrationWords } from '../../words/gate-self-registration.ts'

/** One department of the company. */
export function DepartmentField(props: {
  departments: readonly { readonly id: string; readonly code: string; readonly name: string }[]
  value: string
  onChange: (id: string) => void
  error: string | undefined
}) {
  const t = useSay(selfRegistrationWords)
  return (
    <Field label={t('department')} error={props.error}>
      {(tied) => (
        <select
          {...tied}
          className="k-input"
          name="departmentId"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        >
          <option value="">{t('department-choose')}</option>
          {props.departments.map(({ id, code, name }) => (
            <option key={id} value={id}>
              {code} {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
