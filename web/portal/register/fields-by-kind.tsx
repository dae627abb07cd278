import { TextInput } from '@mantine/core'
import type { DepartmentChoices as Choices } from '#organisation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { DepartmentChoice, DepartmentChoices } from '../../kit/portal/fields/department-fields.tsx'
import type { FieldProps } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { portalWords } from '../../words/portal.ts'
import { registerWords } from '../../words/portal-register.ts'
import type { Field } from './wish.ts'

interface FieldsProps {
  readonly field: (name: Field) => FieldProps
  readonly departments: Choices['departments']
}

/** A traveller: department and member number; the member programme keeps address and password. */
export function TravellerFields({ field, departments }: FieldsProps) {
  const say = useSay(registerWords)
  const sayShared = useSay(portalWords)
  const language = useLanguage()
  const { programme } = useOperator()
  return (
    <Card title={sayShared('traveller')}>
      <div className="p-narrow p-stack">
        <DepartmentChoice label={say('department')} field={field('departmentId')} departments={departments} />
        <TextInput
          {...field('memberNumber')}
          label={say('memberNumber', { programme: programme[language] })}
          description={say('memberNumberHint')}
          required
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
        />
      </div>
    </Card>
  )
}

/** A ticketing manager: department, his one own address, and the departments he issues tickets for. */
export function ManagerFields({ field, departments }: FieldsProps) {
  const say = useSay(registerWords)
  const sayShared = useSay(portalWords)
  return (
    <Card title={sayShared('ticketing-manager')}>
      <div className="p-narrow p-stack">
        <DepartmentChoice label={say('department')} field={field('departmentId')} departments={departments} />
        <TextInput
          {...field('address')}
          type="email"
          label={say('address')}
          description={say('addressHint')}
          required
          autoComplete="off"
          maxLength={254}
        />
      </div>
      <DepartmentChoices
        label={say('managed')}
        hint={say('managedHint')}
        field={field('managedDepartmentIds')}
        departments={departments}
      />
    </Card>
  )
}
