import { Link as RouterLink, useNavigate, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** A way to another screen of the staff. The routes a program knows by type are the portal's; here a path is a text. */
export function Link(props: { to: string; className?: string; children: ReactNode }) {
  return <RouterLink {...props} />
}

/** Goes to another screen of the staff. */
export function useGo(): (to: string) => void {
  const navigate = useNavigate()
  return (to) => void navigate({ to })
}

type Part =
  | 'companyId'
  | 'noticeId'
  | 'incidentId'
  | 'version'
  | 'place'
  | 'document'
  | 'lesson'
  | 'register'
  | 'entryId'
  | 'programme'
  | 'drillId'

/** The part of the address with this name. */
export function usePart(name: Part): string {
  const parts: Readonly<Record<string, string | undefined>> = useParams({ strict: false })
  return parts[name] ?? ''
}
