import { Button, NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { BulkInList } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { useDepartments } from '../../kit/portal/fields/use-departments.ts'
import { bulkWords } from '../../words/portal-bulk.ts'
import type { Chosen } from './use-chosen.ts'
import type { Wish } from './wish.ts'

type Action = BulkInList['action']
const actions = [
  'suspend',
  'reopen',
  'change-department',
  'resend-password-mail',
  'let-leave',
] as const satisfies readonly Action[]

/** What is to be done to those chosen; it leads to a screen that says whom it would affect, and does nothing itself. */
export function ChosenBar({ wish, chosen }: { wish: Wish; chosen: Chosen }) {
  const say = useSay(bulkWords)
  const [action, setAction] = useState<Action>('suspend')
  const [department, setDepartment] = useState('')
  const [fault, setFault] = useState(false)
  const look = useLook()
  const isMove = action === 'change-department'
  const begin = () => {
    setFault(isMove && !department)
    if (isMove && !department) return
    const people = chosen.all ? { filter: wish } : { personIds: [...chosen.ids] }
    void look.begin({ action, ...people, ...(isMove && { departmentId: department }) })
  }
  return (
    <section className="p-card p-stack-small e-chosen" aria-label={say('bar')}>
      <p role="status">
        <strong>{chosen.all ? say('chosenAll') : say('chosen', { count: chosen.ids.size })}</strong>
      </p>
      <div className="e-chosen-fields">
        <NativeSelect
          label={say('action')}
          value={action}
          // The values are the actions themselves.
          onChange={(event) => setAction(event.currentTarget.value as Action)}
          data={actions.map((value) => ({ value, label: say(value) }))}
        />
        {isMove && (
          <DepartmentField value={department} onPick={setDepartment} fault={fault && say('needDepartment')} />
        )}
      </div>
      <div className="p-row">
        <Button loading={look.sending.busy} onClick={begin}>
          {say('look')}
        </Button>
        <Button variant="default" onClick={chosen.clear}>
          {say('unchoose')}
        </Button>
      </div>
      <ProblemNote problem={look.sending.problem} />
    </section>
  )
}

function useLook() {
  const sending = useSend()
  const navigate = useNavigate()
  const begin = async (body: object) => {
    const reply = await sending.send<{ id: string }>({ method: 'POST', path: '/people/bulk-actions', body })
    if (reply.ok) await navigate({ to: '/people/bulk/$bulkId', params: { bulkId: reply.value.id } })
  }
  return { sending, begin }
}

function DepartmentField(props: { value: string; fault: string | false; onPick: (id: string) => void }) {
  const say = useSay(bulkWords)
  const departments = useDepartments().data?.departments ?? []
  return (
    <NativeSelect
      label={say('department')}
      error={props.fault}
      value={props.value}
      onChange={(event) => props.onPick(event.currentTarget.value)}
      data={[
        { value: '', label: '—' },
        ...departments.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
      ]}
    />
  )
}
