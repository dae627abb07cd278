import { lazy, Suspense } from 'react'
import { useOperator } from '../../kit/operator.tsx'
import { canUsePasskeys } from '../../kit/passkeys/can-use-passkeys.ts'

const fromPasskeyDoor = () => import('./passkey-door.tsx').then((file) => ({ default: file.PasskeyDoor }))
const PasskeyDoor = lazy(fromPasskeyDoor)

/** Whether passkeys are offered here and this browser can use them. */
export function usePasskeyOffer(): boolean {
  const { extras } = useOperator()
  return extras.passkeys && canUsePasskeys()
}

/** The way in by passkey, where it is offered; nobody else fetches it. */
export function PasskeyOffer(props: { door?: 'staff' }) {
  if (!usePasskeyOffer()) return null
  return (
    <Suspense fallback={null}>
      <PasskeyDoor {...props} />
    </Suspense>
  )
}
