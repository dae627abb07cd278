import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** A link to a place of the desk: the router's own types know the places of the portal only. */
export function DeskLink(props: { to: string; className?: string; children: ReactNode }) {
  const { to, ...rest } = props
  return <Link to={to} {...rest} />
}
