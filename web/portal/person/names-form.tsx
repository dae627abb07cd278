import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { Person } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { DepartmentChoice, DepartmentChoices } from '../../kit/portal/fields/department-fields.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { NameFields } from '../../kit/portal/fields/name-fields.tsx'
import { useDepartments } from '../../kit/portal/fields/use-departments.ts'
import { Card } from '../../kit/portal/page.tsx'
import { portalWords } from '../../words/portal.ts'
import { personWords } from '../../words/portal-person.ts'
import { registerWords } from '../../words/portal-register.ts'
import { changeOf, requiredOf, valuesOf } from './change.ts'

/** Names and departments; the rest of a registration is fixed. */
export function NamesForm({ person }: { person: Person }) {
  const say = useSay(personWords)
  const sayShared = useSay(portalWords)
  const sayRegister = useSay(registerWords)
  const client = useQueryClient()
  const form = useForm(valuesOf(person))
  const sending = useSend()
  const departments = useDepartments().data?.departments ?? []

  const save = async () => {
    if (!form.isComplete(requiredOf(person))) return
    const body = changeOf(person, form.values)
    const reply = await sending.send({ method: 'PUT', path: `/people/${person.id}`, body })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('savedNames'))
    await forget(client, '/people')
  }

  return (
    <Card title={say('namesAndDepartment')}>
      <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void save())}>
        <NameFields field={form.field} hint={sayRegister('romajiHint')} />
        <div className="p-narrow">
          <DepartmentChoice
            label={say('department')}
            field={form.field('departmentId')}
            departments={departments}
          />
        </div>
        {person.kind === 'ticketing-manager' && (
          <DepartmentChoices
            label={say('managed')}
            hint={sayRegister('managedHint')}
            field={form.field('managedDepartmentIds')}
            departments={departments}
          />
        )}
        <ProblemNote problem={sending.problem} />
        <div>
          <Button type="submit" loading={sending.busy}>
            {sayShared('save')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
