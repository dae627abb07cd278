import '@mantine/core/styles/default-css-variables.css'
import '@mantine/core/styles/baseline.css'
import '@mantine/core/styles/global.css'
import './mantine.css'
import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { theme } from './theme.ts'

/**
 * Mantine for the portal (the gate is too light for it). Variables come from static sheets, because the
 * content security policy allows no style element made by script; for the same reason use no responsive
 * style props (`p={{ base, sm }}`), no SimpleGrid/Grid/AppShell with responsive values: write a CSS class.
 */
export function PortalLook(props: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      withCssVariables={false}
      withGlobalClasses={false}
      forceColorScheme="light"
    >
      {props.children}
    </MantineProvider>
  )
}
