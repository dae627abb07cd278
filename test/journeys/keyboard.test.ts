import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { chooseWords } from '../../web/words/gate-choose.ts'
import { codeWords } from '../../web/words/gate-code.ts'
import { signInWords } from '../../web/words/gate-sign-in.ts'
import { kitWords } from '../../web/words/kit.ts'
import { portalWords } from '../../web/words/portal.ts'
import { departmentWords } from '../../web/words/portal-departments.ts'
import { foundCompany } from './moves/company.ts'
import { house, houseOfFile } from './moves/house.ts'
import { codeTo } from './moves/mailbox.ts'
import { isInside, signIn, signInFields } from './moves/sign-in.ts'
import {
  arrived,
  button,
  field,
  hasFocus,
  languages,
  link,
  story,
  type Visitor,
  visit,
} from './moves/visitor.ts'

houseOfFile()

/** Presses Tab until a place holds the focus; wherever the focus comes by, it can be seen. */
async function tabTo({ page }: Visitor, place: Locator): Promise<void> {
  await place.waitFor({ state: 'attached' })
  for (let n = 0; n < 60; n++) {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(unseenFocus)).toBeUndefined()
    if (await place.evaluate((one) => one === document.activeElement)) return
  }
  throw new Error('Sixty presses of Tab did not lead there.')
}

/** Runs in the page: what holds the focus without showing it, or lies out of sight. */
function unseenFocus(): string | undefined {
  const one = document.activeElement
  if (!one || one === document.body) return undefined
  // Radio buttons and boxes may show it on the frame around them.
  const around = [one, one.parentElement, one.nextElementSibling].filter((place) => place !== null)
  const isMarked = around.some((place) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(place)
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
  })
  const { width, height, right, bottom } = one.getBoundingClientRect()
  const isInSight = width > 1 && height > 1 && right > 0 && bottom > 0
  return isMarked && isInSight ? undefined : one.outerHTML.slice(0, 200)
}

describe.each(languages)('without a mouse, in %s', story, (language) => {
  it('signs in with a code, and every screen says where one has arrived', async () => {
    const { administrator } = await foundCompany(house, language)
    const visitor = await visit(house, language)
    const { page, say } = visitor
    const { keyboard } = page
    await page.goto(language === 'ja' ? '/' : '/en')
    await page.getByRole('heading', { name: say(chooseWords, 'ways-title') }).waitFor()
    await keyboard.press('Tab')
    await hasFocus(link(visitor, say(kitWords, 'skip-to-content')))
    await keyboard.press('Enter')
    await hasFocus(page.getByRole('main'))
    await tabTo(visitor, button(visitor, say(chooseWords, 'manager-go')).first())
    await keyboard.press('Enter')
    await arrived(visitor, say(signInWords, 'administrator-title'))
    await hasFocus(page.getByRole('heading', { level: 1 }))

    const fields = signInFields(visitor, 'administrator')
    await tabTo(visitor, fields.id)
    await keyboard.type(administrator.id)
    await tabTo(visitor, fields.password)
    await keyboard.type(administrator.password)
    await keyboard.press('Enter')
    await arrived(visitor, say(codeWords, 'title'))
    await hasFocus(page.getByRole('heading', { level: 1 }))
    await tabTo(visitor, field(visitor, say(codeWords, 'label')))
    await keyboard.type(await codeTo(house, administrator.address))
    await keyboard.press('Enter')
    await isInside(visitor)
  })

  it('skips to the content of the portal, works in a dialog and leaves it by Escape', async () => {
    const { administrator } = await foundCompany(house, language)
    const visitor = await visit(house, language)
    const { page, say } = visitor
    const { keyboard } = page
    await signIn(visitor, administrator)
    await page.reload()
    await isInside(visitor)
    await keyboard.press('Tab')
    await hasFocus(link(visitor, say(portalWords, 'skip')))
    await keyboard.press('Enter')
    await hasFocus(page.getByRole('main'))
    await tabTo(visitor, page.getByRole('main').locator('a[href="/portal/departments"]'))
    await keyboard.press('Enter')
    await arrived(visitor, say(departmentWords, 'title'))
    await hasFocus(page.getByRole('heading', { level: 1 }))

    const add = button(visitor, say(departmentWords, 'add'))
    await tabTo(visitor, add)
    await keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: say(departmentWords, 'add') })
    await hasFocus(dialog.getByLabel(say(departmentWords, 'code')))
    // Around the dialog and never out of it.
    for (let n = 0; n < 8; n++) {
      await keyboard.press('Tab')
      expect(await dialog.evaluate((one) => one.contains(document.activeElement))).toBe(true)
    }
    await dialog.getByRole('button', { name: say(portalWords, 'cancel') }).focus()
    await keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await hasFocus(add)

    await tabTo(visitor, button(visitor, say(departmentWords, 'removeOf', { name: '総務部' })))
    await keyboard.press('Enter')
    const asking = page.getByRole('dialog', { name: say(departmentWords, 'remove') })
    await asking.waitFor()
    await keyboard.press('Escape')
    await asking.waitFor({ state: 'detached' })
    await hasFocus(button(visitor, say(departmentWords, 'removeOf', { name: '総務部' })))
  })
})
