import { useEffect, useRef } from 'react'
import { Button } from '../../kit/button.tsx'
import { useSay } from '../../kit/language.tsx'
import { Waiting } from '../../kit/page.tsx'
import { gateWords } from '../../words/gate.ts'
import { recoveryWords } from '../../words/gate-recovery.ts'
import type { Door } from '../journey.ts'
import { Screen } from '../screen.tsx'
import { useStart } from '../start-journey.ts'
import { Refusal } from '../who/refusal.tsx'

/** Starts a reset and takes its place in the address. */
export function StartRecovery({ door }: { door: Door }) {
  const t = useSay(recoveryWords)
  const g = useSay(gateWords)
  const { start, problem, busy } = useStart()
  const started = useRef(false)
  useEffect(() => {
    if (started.current) return
    started.current = true
    void start(door)
  })
  if (!problem) return <Waiting />
  return (
    <Screen title={t('title')}>
      <Refusal problem={problem} />
      <Button wide busy={busy} onClick={() => void start(door)}>
        {g('retry')}
      </Button>
    </Screen>
  )
}
