import type { ReactNode } from 'react'
import type { DeviceView } from '#identity/contract.ts'
import { deviceWords } from '../../../words/staff-device.ts'
import { useLanguage, useSay } from '../../language.tsx'
import { Facts } from '../../portal/page.tsx'
import { when } from '../../portal/when.ts'

interface Shown
  extends Pick<DeviceView, 'id' | 'fingerprint' | 'registeredAt' | 'reportedAt' | 'goodUntil' | 'lacks'> {
  owner?: string
  system?: string | undefined
  patchedOn?: string | undefined
  withdrawnWhy?: string | undefined
}

/** What is known of a device, line by line. */
export function DeviceFacts({ device }: { device: Shown }) {
  const say = useSay(deviceWords)
  const language = useLanguage()
  const at = (moment: string | undefined) => moment && when(moment, language)
  const lines: [string, ReactNode][] = [
    [say('owner'), device.owner],
    [say('fingerprint'), <code key="fingerprint">{device.fingerprint}</code>],
    [say('deviceId'), <code key="id">{device.id}</code>],
    [say('registeredAt'), at(device.registeredAt)],
    [say('reportedAt'), at(device.reportedAt)],
    [say('goodUntil'), at(device.goodUntil)],
    [say('system'), device.system],
    [say('patchedOn'), device.patchedOn],
    [say('lacks'), device.lacks.map((gap) => say(gap)).join(' / ')],
    [say('why'), device.withdrawnWhy],
  ]
  return <Facts facts={lines.flatMap(([name, value]) => (value ? [[name, value] as const] : []))} />
}
