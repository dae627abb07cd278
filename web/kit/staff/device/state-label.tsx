import { Badge } from '@mantine/core'
import type { DeviceView } from '#identity/contract.ts'
import { deviceWords } from '../../../words/staff-device.ts'
import { useSay } from '../../language.tsx'

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
  return (
    <Badge variant="outline" radius="sm" size="lg" className={`p-label p-label-${tones[state]}`}>
      {say(state)}
    </Badge>
  )
}
