import { expect, it } from 'vitest'
import { deviceFamily } from './device-family.ts'

it('names browser and system without versions', () => {
  const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36'
  expect(deviceFamily(chrome)).toBe('Chrome / Windows')
  expect(deviceFamily(chrome)).toBe('Chrome / Windows')
})

it('shows a dash for what cannot be read', () => {
  expect(deviceFamily('')).toBe('—')
  expect(deviceFamily('curl')).toBe('— / —')
})

it('attack-27 lets no line end, mark-up or direction sign of the browser into a mail', () => {
  const evil = deviceFamily('Evil\r\nBcc: x@y.example <b>\u202Egnp/1.0')
  expect(evil).toMatch(/^[\w .—-]+ \/ [\w .—-]+$/)
})
