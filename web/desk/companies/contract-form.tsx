import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { CompanyAtDesk } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { deskWorkWords } from '../../words/desk-work.ts'
import { ContractFields, contractFrom } from './contract-fields.tsx'

/** What the contract says; entered or changed by the desk. */
export function ContractForm({ company }: { company: CompanyAtDesk }) {
  const say = useSay(deskWorkWords)
  const client = useQueryClient()
  const { number = '', from = '', until = '' } = company.contract ?? {}
  const form = useForm({ number, from, until })
  const sending = useSend()
  const save = async () => {
    if (!form.isComplete(['number', 'from'])) return
    const path = `/desk/companies/${company.id}/contract`
    const reply = await sending.send({ method: 'PUT', path, body: contractFrom(form.values) })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('savedContract'))
    await forget(client, '/desk/companies')
  }
  return (
    <Card title={say('contract')}>
      <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void save())}>
        <ContractFields field={form.field} isRequired />
        <ProblemNote problem={sending.problem} />
        <div>
          <Button type="submit" variant="default" loading={sending.busy}>
            {say('saveContract')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
