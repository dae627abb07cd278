import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'

interface Step {
  readonly id: string
  readonly title: string
  /** With what it is done to, for who cannot see where it stands. */
  readonly label: string
  readonly form: (onDone: () => void) => ReactNode
}

/** What can be done with a line of the plan, each behind a button; one at a time stands open. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const [open, setOpen] = useState<string>()
  if (steps.length === 0) return null
  return (
    <>
      <div className="p-row">
        {steps.map(({ id, title, label }) => (
          <Button
            key={id}
            variant="default"
            aria-expanded={open === id}
            aria-label={label}
            onClick={() => setOpen(open === id ? undefined : id)}
          >
            {title}
          </Button>
        ))}
      </div>
      {steps.find(({ id }) => id === open)?.form(() => setOpen(undefined))}
    </>
  )
}
