import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { Department } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Dialog } from '../../kit/portal/dialogs/dialog.tsx'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { portalWords } from '../../words/portal.ts'
import { departmentWords } from '../../words/portal-departments.ts'

/** Adds a department, or changes code and name of one. */
export function DepartmentDialog(props: { department?: Department; onClose: () => void }) {
  const say = useSay(departmentWords)
  const { department } = props
  const title = department ? say('renameOf', { name: department.name }) : say('add')
  return (
    <Dialog title={title} opened stays onClose={props.onClose}>
      <DepartmentForm {...props} />
    </Dialog>
  )
}

function DepartmentForm(props: { department?: Department; onClose: () => void }) {
  const { department } = props
  const say = useSay(departmentWords)
  const sayShared = useSay(portalWords)
  const client = useQueryClient()
  const form = useForm({ code: department?.code ?? '', name: department?.name ?? '' })
  const sending = useSend()
  const save = async () => {
    if (!form.isComplete(['code', 'name'])) return
    const where = department ? `/departments/${department.id}` : '/departments'
    const reply = await sending.send({ method: department ? 'PUT' : 'POST', path: where, body: form.values })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say(department ? 'changed' : 'added', { name: form.values.name }))
    props.onClose()
    await forget(client, '/departments')
    await forget(client, '/people')
  }
  return (
    <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void save())}>
      <TextInput
        {...form.field('code')}
        label={say('code')}
        description={say('codeHint')}
        required
        data-autofocus
        autoComplete="off"
        maxLength={8}
      />
      <TextInput {...form.field('name')} label={say('name')} required autoComplete="off" maxLength={100} />
      <ProblemNote problem={sending.problem} />
      <div className="p-row p-row-end">
        <Button variant="default" onClick={props.onClose}>
          {sayShared('cancel')}
        </Button>
        <Button type="submit" loading={sending.busy}>
          {sayShared('save')}
        </Button>
      </div>
    </form>
  )
}
