import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { chooseWords } from '../../web/words/gate-choose.ts'
import { problemWords } from '../../web/words/problems.ts'
import { unavailableWords as words } from '../../web/words/unavailable.ts'
import { keepFromOthers } from '../support/windows.ts'
import { layWire, type Wire } from '../support/wire.ts'
import { foundCompany } from './moves/company.ts'
import { watch } from './moves/eyes.ts'
import { type House, openForVisitors } from './moves/house.ts'
import { goToSignIn, isInside, signInFields, typeCredentials } from './moves/sign-in.ts'
import { arrived, everybodyLeaves, inNewTab, languages, story, told, visit } from './moves/visitor.ts'

let wire: Wire
let house: House
beforeAll(async () => {
  wire = await layWire(inject('postgres'))
  house = await openForVisitors({ wire })
  // The day before the change: nobody is asked for a code.
  await house.world.moveTo('2025-11-19T12:00:00+09:00')
})
afterEach(() => everybodyLeaves(house))
afterAll(async () => {
  await house?.close()
  await wire.cut().catch(() => undefined)
})

/** Milliseconds within which the page asks again whether it is over. */
const aWhile = 21_000

describe.each(languages)('a house that cannot reach its database, in %s', story, (language) => {
  it('keeps what was typed, says so on whatever is opened and whom to ask, and goes on by itself', async () => {
    const { manager } = await foundCompany(house, language)
    const visitor = await visit(house, language)
    keepFromOthers(visitor.context)
    await visitor.page.clock.install()
    const { say } = visitor
    const seen = await watch(visitor)
    await goToSignIn(visitor, 'administrator')

    await wire.cut()
    await typeCredentials(visitor, manager)
    await told(visitor, say(problemWords, 'unavailable')).waitFor()
    expect(await signInFields(visitor, 'administrator').password.inputValue()).toBe(manager.password)
    await seen.look('a sign-in that met the fault')
    const tab = await inNewTab(visitor)
    const opened = await tab.page.goto(language === 'ja' ? '/' : '/en')
    expect(opened?.status()).toBe(503)
    await arrived(tab, say(words, 'title'))
    await tab.page.getByText(house.world.profile.operator.desk.free).waitFor()
    const seenToo = await watch(tab)
    await seenToo.look('the page of the fault')

    await wire.mend()
    await tab.page.clock.fastForward(aWhile)
    await tab.page.getByText(say(chooseWords, 'bookmark-title')).waitFor()
    await typeCredentials(visitor, manager)
    await isInside(visitor)
    expect([...seen.faults, ...seenToo.faults]).toEqual([])
  })
})
