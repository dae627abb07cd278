import { expect, it } from 'vitest'
import { keysFrom } from '#platform/keys.ts'
import { addressMac, bareAddress } from './address.ts'

it('takes the addresses people have', () => {
  for (const good of [
    'hana@aoba.example',
    "o'neil+biz@mail.aoba.example",
    'a@b',
    'x_1.y-2@xn--n8j6d.example',
  ])
    expect(bareAddress(good)).toBe(good)
})

it('attack-27 refuses what could start a header or name a second recipient, without repeating it', () => {
  const bad = [
    'hana@aoba.example\r\nBcc: all@evil.example',
    'hana@aoba.example\n',
    'hana@aoba.example,all@evil.example',
    'hana@aoba.example;all@evil.example',
    'Hana <hana@aoba.example>',
    '"a b"@aoba.example',
    'hana@aoba.example>',
    'hana\u202E@aoba.example',
    'hana\u0000@aoba.example',
    'hana@aoba@example',
    '@aoba.example',
    'hana@',
    'hana@-aoba.example',
    '',
  ]
  for (const address of bad) {
    expect(() => bareAddress(address), JSON.stringify(address)).toThrow('not one bare address')
    expect(() => bareAddress(address)).not.toThrow('aoba')
  }
})

it('hashes an address with a key and regardless of case', () => {
  const [ours, theirs] = [keysFrom(Buffer.alloc(32, 1)), keysFrom(Buffer.alloc(32, 2))]
  expect(addressMac(ours, 'Hana@Aoba.example')).toEqual(addressMac(ours, 'hana@aoba.example'))
  expect(addressMac(ours, 'hana@aoba.example')).not.toEqual(addressMac(theirs, 'hana@aoba.example'))
})
