import type { Form } from './contract.ts'

/** Objects to a last day before the first one; either may be missing. */
export function dayOrder(form: Form, ...pairs: [first: string, last: string][]) {
  const isWrong = pairs.some(([first, last]) => {
    const [from, until] = [form[first], form[last]]
    return typeof from === 'string' && typeof until === 'string' && until < from
  })
  return isWrong ? ('days-in-wrong-order' as const) : undefined
}
