import { createTheme } from '@mantine/core'

/** The portal's Mantine theme. Colours and sizes themselves stand in look.css and mantine.css. */
export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-mono)',
  headings: { fontFamily: 'var(--font)', fontWeight: '700' },
  primaryColor: 'blue',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
})
