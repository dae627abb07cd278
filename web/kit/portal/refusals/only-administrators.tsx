import type { ReactNode } from 'react'
import { useMe } from '../person/me.ts'
import { Forbidden } from './forbidden.tsx'

/** Screens of the company administrator; others see "forbidden", as the server would answer them (S1-21). */
export function OnlyAdministrators(props: { children: ReactNode }) {
  return useMe().session.kind === 'administrator' ? props.children : <Forbidden />
}
