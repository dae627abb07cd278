import { describe, expect, it } from 'vitest'
import { receiverWords } from '../../web/words/security-receivers.ts'
import { sitAtDesk } from './moves/desk.ts'
import { watch } from './moves/eyes.ts'
import { house, houseOfFile } from './moves/house.ts'
import { arrived, languages, story, visit } from './moves/visitor.ts'

houseOfFile()

describe.each(languages)('the CISO sets up the watch, in %s', story, (language) => {
  it('sees who is told of signals', async () => {
    const ciso = await visit(house, language)
    await sitAtDesk(ciso, 'ciso')
    const { page, say } = ciso
    const seen = await watch(ciso)
    await page.goto('/security/receivers')
    await arrived(ciso, say(receiverWords, 'title'))
    await seen.look('the receivers of signals')
    expect(seen.faults).toEqual([])
  })
})
