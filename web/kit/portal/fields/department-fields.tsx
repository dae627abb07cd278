import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Department } from '#organisation/contract.ts'
import { departmentWords } from '../../../words/portal-departments.ts'
import { useSay } from '../../language.tsx'
import type { FieldProps } from './form.ts'

/** One department to belong to. */
export function DepartmentChoice(props: {
  label: string
  field: FieldProps
  departments: readonly Pick<Department, 'id' | 'code' | 'name'>[]
}) {
  const say = useSay(departmentWords)
  return (
    <NativeSelect
      {...props.field}
      label={props.label}
      required
      data={[
        { value: '', label: say('choose') },
        ...props.departments.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
      ]}
    />
  )
}

/** Any number of departments; a long list can be searched. The value is the ids, joined by commas. */
export function DepartmentChoices(props: {
  label: string
  hint: string
  field: FieldProps
  departments: readonly Pick<Department, 'id' | 'code' | 'name'>[]
}) {
  const say = useSay(departmentWords)
  const [search, setSearch] = useState('')
  const { field, departments } = props
  const chosen = field.value ? field.value.split(',') : []
  const wanted = search.normalize('NFKC').toUpperCase()
  const shown = departments.filter(({ code, name }) => `${code} ${name}`.toUpperCase().includes(wanted))
  const choose = (id: string, isChosen: boolean) =>
    field.onChange({ currentTarget: { value: changed(chosen, id, isChosen).join(',') } })
  return (
    <Group label={props.label} hint={props.hint} error={field.error}>
      {departments.length > 12 && (
        <TextInput
          aria-label={say('search')}
          placeholder={say('search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard (axe scrollable-region-focusable). */}
      <div className="p-choices" tabIndex={0} data-fault={field.error ? true : undefined}>
        {shown.map(({ id, code, name }) => (
          <Checkbox
            key={id}
            label={`${code} ${name}`}
            checked={chosen.includes(id)}
            onChange={(event) => choose(id, event.currentTarget.checked)}
          />
        ))}
      </div>
      <p className="p-small" role="status">
        {say('chosen', { count: chosen.length })}
      </p>
    </Group>
  )
}

function Group(props: { label: string; hint: string; error: string | undefined; children: ReactNode }) {
  return (
    <fieldset className="p-group p-stack-small">
      <legend>
        {props.label}
        <span className="p-required"> *</span>
      </legend>
      <p className="p-small">{props.hint}</p>
      {props.children}
      {props.error && (
        <p className="p-fault" role="alert">
          {props.error}
        </p>
      )}
    </fieldset>
  )
}

const changed = (ids: readonly string[], id: string, isChosen: boolean): readonly string[] =>
  isChosen ? [...ids, id] : ids.filter((other) => other !== id)
