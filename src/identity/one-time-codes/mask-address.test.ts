import { expect, it } from 'vitest'
import { maskAddress } from '#mail/public.ts'

it.each([
  ['tsubaki@kazahana.example', 't***@k***.example'],
  ['a@b.example', 'a***@b***.example'],
  ['sora.hoshi+biz@mail.kazahana.example', 's***@m***.example'],
  ['kaze@localhost', 'k***@l***'],
])('S1-47 shows %s as %s, whose stars do not tell the length', (address, masked) => {
  expect(maskAddress(address)).toBe(masked)
})
