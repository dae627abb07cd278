import { createContext, lazy, type ReactNode, Suspense, useContext, useEffect, useState } from 'react'
import type { Language } from '../words/say.ts'
import { wearAccent } from './accent.ts'
import { call } from './call.ts'
import { MaintenanceBanner } from './maintenance/banner.tsx'

// Fetched by whoever watches with a clock that was set, and by nobody else.
const ClockBar = lazy(() => import('./clock/clock-bar.tsx').then((file) => ({ default: file.ClockBar })))

/** A text of the operator's in both languages. */
type Bilingual = Readonly<Record<Language, string>>

/** What `GET /api/gate` tells about the operator; values of the operator profile, never of a person. */
export interface Operator {
  readonly operator: Bilingual
  readonly portal: Bilingual
  readonly programme: Bilingual
  readonly programmeShort: string
  readonly colour: string
  readonly desk: { readonly name: Bilingual; readonly free: string; readonly charged: string }
  readonly memberOffice: { readonly name: Bilingual; readonly phone: string }
  readonly memberSite: string
  readonly mailFrom: string
  readonly entry: string
  readonly passwordPolicy: { readonly min: number; readonly max: number; readonly kinds: number }
  /** What a person may prove himself with besides his password. */
  readonly extras: { readonly passkeys: boolean; readonly totp: boolean }
  /** Only where the clock was set to watch a day pass: what it showed when it was asked. */
  readonly clock?: string
  /** ISO dates, operator's time zone. */
  readonly dates: { readonly cutOver: string; readonly oldPasswordsUntil: string }
}

const OperatorContext = createContext<Operator | undefined>(undefined)

/**
 * Fetches the operator's facts once, wears his colour, and shows `children` with them; `waiting` until then. Over them
 * stands what every screen may have to say: that it met maintenance.
 */
export function OperatorProvider(props: { children: ReactNode; waiting: ReactNode; failed: ReactNode }) {
  const [operator, setOperator] = useState<Operator | 'failed'>()
  useEffect(() => {
    void fetchOperator().then((found) => setOperator(found ?? 'failed'))
  }, [])
  if (operator === undefined) return props.waiting
  if (operator === 'failed') return props.failed
  return (
    <KnownOperator operator={operator}>
      {operator.clock && (
        <Suspense fallback={null}>
          <ClockBar shown={operator.clock} />
        </Suspense>
      )}
      <MaintenanceBanner />
      {props.children}
    </KnownOperator>
  )
}

/** Holds facts that are known already. */
export function KnownOperator(props: { operator: Operator; children: ReactNode }) {
  return <OperatorContext value={props.operator}>{props.children}</OperatorContext>
}

/** The operator's facts. Only inside an `OperatorProvider`. */
export function useOperator(): Operator {
  const operator = useContext(OperatorContext)
  if (!operator) throw new Error('useOperator needs an OperatorProvider around it')
  return operator
}

async function fetchOperator(): Promise<Operator | undefined> {
  const reply = await call<Operator>({ method: 'GET', path: '/gate' })
  if (!reply.ok) return undefined
  wearAccent(reply.value.colour)
  return reply.value
}
