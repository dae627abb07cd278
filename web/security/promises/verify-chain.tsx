import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Verification } from '#assurance/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Note } from '../../kit/portal/page.tsx'
import { promiseWords } from '../../words/security-promises.ts'

/** Goes through the chain of records when asked to. */
export function VerifyChain() {
  const say = useSay(promiseWords)
  const [isAsked, ask] = useState(false)
  if (isAsked) return <Verified />
  return (
    <div className="p-row">
      <Button variant="default" onClick={() => ask(true)}>
        {say('verify')}
      </Button>
    </div>
  )
}

function Verified() {
  const say = useSay(promiseWords)
  const { data } = useGet<Verification>('/assurance/verification')
  if (!data) return null
  return (
    <Note tone={data.whole ? 'good' : 'warn'} live>
      {data.whole ? say('whole', { count: data.records ?? 0 }) : say('broken', { place: data.place ?? 0 })}
    </Note>
  )
}
