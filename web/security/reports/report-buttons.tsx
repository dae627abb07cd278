import { Button } from '@mantine/core'
import { useLanguage } from '../../kit/language.tsx'
import { download } from '../../kit/portal/asking/download.ts'
import type { useSend } from '../../kit/portal/asking/use-send.ts'

/** A report to save in its two forms: a PDF to hand on, and a page any browser shows. */
export function ReportButtons({
  path,
  name,
  labels,
  sending,
}: {
  path: string
  name: string
  labels: { pdf: string; html: string }
  sending: ReturnType<typeof useSend>
}) {
  const language = useLanguage()
  return (['pdf', 'html'] as const).map((form) => (
    <Button
      key={form}
      variant="default"
      loading={sending.busy}
      onClick={() =>
        void sending.run(() =>
          download(
            `/assurance/reports/${path}?language=${language}&form=${form}`,
            `${name}.${form}`,
            language,
          ),
        )
      }
    >
      {labels[form]}
    </Button>
  ))
}
