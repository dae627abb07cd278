import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { Application, DepartmentChoices } from '#organisation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Dialog } from '../../kit/portal/dialogs/dialog.tsx'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { DepartmentChoice } from '../../kit/portal/fields/department-fields.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { useDepartments } from '../../kit/portal/fields/use-departments.ts'
import { fullName } from '../../kit/portal/person/names.ts'
import { portalWords } from '../../words/portal.ts'
import { selfRegistrationSettingsWords } from '../../words/portal-self-registration.ts'

interface Props {
  readonly application: Application
  readonly onClose: () => void
}

/** Agreeing to one who waits, into the department he wished for or another. */
export function AgreeDialog(props: Props) {
  const say = useSay(selfRegistrationSettingsWords)
  const departments = useDepartments()
  return (
    <Dialog title={say('agreeTitle')} opened onClose={props.onClose}>
      <Loaded query={departments}>
        {(found) => <AgreeForm {...props} departments={found.departments} />}
      </Loaded>
    </Dialog>
  )
}

function AgreeForm({ application, onClose, departments }: Props & DepartmentChoices) {
  const say = useSay(selfRegistrationSettingsWords)
  const sayShared = useSay(portalWords)
  const client = useQueryClient()
  const sending = useSend()
  const form = useForm({ departmentId: application.department?.id ?? '' })
  const name = fullName(application.names, useLanguage())
  const agree = async () => {
    if (!form.isComplete(['departmentId'])) return
    const path = `/applications/${application.id}/agreement`
    const reply = await sending.send({ method: 'POST', path, body: form.values })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('agreed', { name }))
    onClose()
    await Promise.all([forget(client, '/applications'), forget(client, '/people')])
  }
  return (
    <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void agree())}>
      <p>{say('agreeText', { name })}</p>
      <DepartmentChoice label={say('choose')} field={form.field('departmentId')} departments={departments} />
      <ProblemNote problem={sending.problem} />
      <div className="p-row p-row-end">
        <Button variant="default" onClick={onClose}>
          {sayShared('cancel')}
        </Button>
        <Button type="submit" loading={sending.busy}>
          {say('agreeGo')}
        </Button>
      </div>
    </form>
  )
}
