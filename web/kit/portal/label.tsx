import { Badge } from '@mantine/core'
import type { ReactNode } from 'react'

/** How something stands: as it should, with something to be seen to, stopped, or over. */
export type Tone = 'active' | 'held' | 'suspended' | 'left'

/** How something stands, as an outlined label; the words tell it, the colour only helps. */
export function Label({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <Badge variant="outline" radius="sm" size="lg" className={`p-label p-label-${tone}`}>
      {children}
    </Badge>
  )
}
