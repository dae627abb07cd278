import { Button, NativeSelect } from '@mantine/core'
import type { NoticesAtDesk } from '#desk/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { More } from '../../kit/portal/pages/more.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { deskNoticeWords } from '../../words/desk-notices.ts'

/** Chooses what goes with a notice, in the order it is shown (S1-11). */
export function RelatedChoice(props: {
  own: string | undefined
  related: readonly string[]
  onChoose: (more: { related: readonly string[] }) => void
}) {
  const say = useSay(deskNoticeWords)
  const language = useLanguage()
  const found = usePages<NoticesAtDesk>('/desk/notices')
  const { related, own, onChoose } = props
  const all = found.data?.pages.flatMap(({ notices }) => notices) ?? []
  const titleOf = (id: string) => all.find((notice) => notice.id === id)?.title[language] ?? id
  const others = all.filter(({ id }) => id !== own && !related.includes(id))
  return (
    <>
      <ol className="p-plain-list">
        {related.map((id, n) => (
          <li key={id}>
            {'①②③④⑤⑥⑦⑧⑨'[n]} {titleOf(id)}{' '}
            <Button
              variant="subtle"
              size="sm"
              aria-label={say('related-remove', { title: titleOf(id) })}
              onClick={() => onChoose({ related: related.filter((one) => one !== id) })}
            >
              ×
            </Button>
          </li>
        ))}
      </ol>
      {others.length > 0 && related.length < 9 && (
        <NativeSelect
          label={say('related-choose')}
          value=""
          onChange={({ currentTarget: { value } }) => value && onChoose({ related: [...related, value] })}
          data={[
            { value: '', label: say('related-none') },
            ...others.map(({ id, title }) => ({ value: id, label: title[language] })),
          ]}
        />
      )}
      <More found={found} label={say('more')} />
    </>
  )
}
