import { useEffect, useRef } from 'react'

/** The keys of the queue, in the order they are listed. */
export const keys = [
  { id: 'next', shown: ['J', '↓'], pressed: ['j', 'ArrowDown'] },
  { id: 'previous', shown: ['K', '↑'], pressed: ['k', 'ArrowUp'] },
  { id: 'open', shown: ['Enter'], pressed: ['Enter', 'o'] },
  { id: 'issue', shown: ['I'], pressed: ['i'] },
  { id: 'return', shown: ['R'], pressed: ['r'] },
  { id: 'claim', shown: ['C'], pressed: ['c'] },
  { id: 'hand-on', shown: ['E'], pressed: ['e'] },
  { id: 'help', shown: ['?'], pressed: ['?'] },
] as const
export type KeyId = (typeof keys)[number]['id']

/** What is being typed in, or pressed by itself: keys are its own there. */
const own = 'input, textarea, select, [contenteditable], [role=dialog]'
const pressedByEnter = 'a, button, summary'

/** Calls the act of a key that is pressed anywhere but in a field or a dialog. */
export function useKeys(acts: Readonly<Record<KeyId, () => void>>): void {
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return
      if (event.target.closest(own) || document.querySelector('[role=dialog]')) return
      if (event.key === 'Enter' && event.target.closest(pressedByEnter)) return
      const name = event.key.length === 1 ? event.key.toLowerCase() : event.key
      const key = keys.find(({ pressed }) => pressed.some((one) => one === name))
      if (!key) return
      event.preventDefault()
      latest.current[key.id]()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
