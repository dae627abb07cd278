import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CompanyAgency } from '#federation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Confirm } from '../../kit/portal/dialogs/confirm.tsx'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { Card } from '../../kit/portal/page.tsx'
import { agencyWords } from '../../words/portal-agency.ts'

/** Switching an agency on and off, and the number it must know. */
export function ContractCard({ agency }: { agency: CompanyAgency }) {
  const say = useSay(agencyWords)
  const client = useQueryClient()
  const sending = useSend()
  const name = agency.name[useLanguage()]
  const [asks, setAsks] = useState(false)
  const path = `/company/agencies/${agency.handle}/contract`
  const change = async (method: 'POST' | 'DELETE') => {
    const reply = await sending.send({ method, path })
    if (!reply.ok) return
    setAsks(false)
    tellDone(say(method === 'POST' ? 'started' : 'stopped', { agency: name }))
    await forget(client, '/company/agencies')
  }
  if (!agency.contract)
    return (
      <Card title={say('use')} hint={say('useText')}>
        <ProblemNote problem={sending.problem} />
        <div>
          <Button loading={sending.busy} onClick={() => void change('POST')}>
            {say('start')}
          </Button>
        </div>
      </Card>
    )
  return (
    <Card title={say('use')}>
      <TextInput
        className="p-narrow"
        label={say('contract')}
        description={say('contractText')}
        value={agency.contract}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <div>
        <Button variant="default" onClick={() => setAsks(true)}>
          {say('stop')}
        </Button>
      </div>
      <Confirm
        title={say('stop')}
        text={say('stopText', { agency: name })}
        opened={asks}
        sending={sending}
        onYes={() => void change('DELETE')}
        onNo={() => setAsks(false)}
      />
    </Card>
  )
}
