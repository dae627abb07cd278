import type { DeviceView } from '#identity/contract.ts'
import { deviceWords } from '../../../words/staff-device.ts'
import { useSay } from '../../language.tsx'
import { Label } from '../../portal/label.tsx'

const tones: Record<DeviceView['state'], 'active' | 'held' | 'left'> = {
  compliant: 'active',
  waiting: 'held',
  unknown: 'held',
  lacking: 'held',
  overdue: 'held',
  withdrawn: 'left',
}

/** How a device stands, in a word. */
export function StateLabel({ state }: Pick<DeviceView, 'state'>) {
  const say = useSay(deviceWords)
  return <Label tone={tones[state]}>{say(state)}</Label>
}
