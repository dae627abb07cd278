import { describe, expect, it } from 'vitest'
import { gateWords } from '../../web/words/gate.ts'
import { chooseWords } from '../../web/words/gate-choose.ts'
import { codeWords } from '../../web/words/gate-code.ts'
import { signInWords } from '../../web/words/gate-sign-in.ts'
import { foundCompany } from './moves/company.ts'
import { house, houseOfFile } from './moves/house.ts'
import { codeTo } from './moves/mailbox.ts'
import { goToSignIn, isInside, typeCode, typeCredentials } from './moves/sign-in.ts'
import { arrived, inNewTab, languages, story, type Visitor, visit } from './moves/visitor.ts'

houseOfFile()

const isAtEntry = ({ page, say }: Visitor) =>
  page.getByRole('heading', { name: say(chooseWords, 'ways-title') }).waitFor()

describe.each(languages)('a sign-in survives what browsers do, in %s', story, (language) => {
  it('back, forward and reload in the middle, and back when it is over', async () => {
    const { administrator } = await foundCompany(house, language)
    const visitor = await visit(house, language)
    const { page, say } = visitor
    await goToSignIn(visitor, 'administrator')
    await page.reload()
    await arrived(visitor, say(signInWords, 'administrator-title'))
    await typeCredentials(visitor, administrator)
    await arrived(visitor, say(codeWords, 'title'))
    await page.goBack()
    await isAtEntry(visitor)
    await page.goForward()
    await arrived(visitor, say(codeWords, 'title'))
    await page.reload()
    await arrived(visitor, say(codeWords, 'title'))
    await typeCode(visitor, await codeTo(house, administrator.address))
    await isInside(visitor)
    await page.reload()
    await isInside(visitor)
    // The finished sign-in must not stand in the way like a revolving door.
    await page.goBack()
    await isAtEntry(visitor)
    await page.goForward()
    await isInside(visitor)
  })

  it('a second tab on the same sign-in follows the first one', async () => {
    const { traveller } = await foundCompany(house, language)
    const first = await visit(house, language)
    await goToSignIn(first, 'member')
    await typeCredentials(first, traveller)
    await arrived(first, first.say(codeWords, 'title'))
    const second = await inNewTab(first)
    await second.page.goto(first.page.url())
    await arrived(second, second.say(codeWords, 'title'))
    await typeCode(second, await codeTo(house, traveller.address))
    await isInside(second)
    await typeCode(first, '000000')
    await isInside(first)
  })

  it('two sign-ins in two tabs do not disturb each other', async () => {
    const { administrator, traveller } = await foundCompany(house, language)
    const first = await visit(house, language)
    await goToSignIn(first, 'administrator')
    await typeCredentials(first, administrator)
    await arrived(first, first.say(codeWords, 'title'))
    const second = await inNewTab(first)
    await goToSignIn(second, 'member')
    await typeCredentials(second, traveller)
    await arrived(second, second.say(codeWords, 'title'))
    await typeCode(first, await codeTo(house, administrator.address))
    await isInside(first)
    expect(await first.page.locator('main').innerText()).toContain(administrator.id)
  })

  it('S1-08 a sign-in screen opened cold, or after its time, leads back to the entry and says why', async () => {
    const { administrator } = await foundCompany(house, language)
    const visitor = await visit(house, language)
    await goToSignIn(visitor, 'administrator')
    const stranger = await visit(house, language)
    await stranger.page.goto(visitor.page.url())
    await stranger.page.getByText(stranger.say(gateWords, 'led-back')).waitFor()
    await isAtEntry(stranger)
    // Who went for lunch before typing has lost nothing; who did so before the code starts again.
    await house.world.advance({ hours: 2 })
    await visitor.page.reload()
    await typeCredentials(visitor, administrator)
    await arrived(visitor, visitor.say(codeWords, 'title'))
    await house.world.advance({ hours: 2 })
    await typeCode(visitor, '000000')
    await visitor.page.getByText(visitor.say(gateWords, 'led-back')).waitFor()
    await isAtEntry(visitor)
  })
})
