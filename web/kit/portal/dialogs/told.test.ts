import { notificationsStore } from '@mantine/notifications'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { tellDone } from './told.ts'

afterEach(() => vi.unstubAllGlobals())

describe('telling in a corner that something was done', () => {
  it.each([
    ['ja', '閉じる'],
    ['en', 'Close'],
  ])('names its cross for screen readers (%s)', (lang, name) => {
    vi.stubGlobal('document', { documentElement: { lang } })
    tellDone(lang)
    const told = notificationsStore.getState().notifications.find(({ message }) => message === lang)
    expect(told?.closeButtonProps).toMatchObject({ 'aria-label': name })
  })
})
