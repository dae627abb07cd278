import type { Travelling } from '../journey.ts'
import { Code } from './code.tsx'
import { SecondFactor } from './second-factor.tsx'

/** What is asked behind a right password: the mailed digits, or what the person has registered. */
export function CodeStep({ travelling }: { travelling: Travelling }) {
  const { methods } = travelling.journey ?? {}
  return methods ? (
    <SecondFactor travelling={travelling} methods={methods} />
  ) : (
    <Code travelling={travelling} />
  )
}
