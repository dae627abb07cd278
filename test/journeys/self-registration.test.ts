import { describe, expect, it } from 'vitest'
import { gateWords } from '../../web/words/gate.ts'
import { manualWords } from '../../web/words/gate-manual.ts'
import { selfRegistrationWords } from '../../web/words/gate-self-registration.ts'
import { mailWords } from '../../web/words/mail.ts'
import { faultWords } from '../../web/words/portal-faults.ts'
import { peopleWords } from '../../web/words/portal-people.ts'
import { selfRegistrationSettingsWords } from '../../web/words/portal-self-registration.ts'
import { problemWords } from '../../web/words/problems.ts'
import { fill } from '../../web/words/say.ts'
import { foundCompany, foundMember } from './moves/company.ts'
import { watch } from './moves/eyes.ts'
import { house, houseOfFile } from './moves/house.ts'
import { subjectsTo } from './moves/mailbox.ts'
import { named } from './moves/operator.ts'
import { sakura } from './moves/register.ts'
import {
  type CompanyKey,
  goToSelfRegistration,
  kanaField,
  openSettings,
  setCompanyPassword,
  typeCompany,
  typeMember,
  typeOwnDetails,
} from './moves/self-registration.ts'
import { letIn, signIn } from './moves/sign-in.ts'
import {
  arrived,
  button,
  inNewTab,
  languages,
  link,
  story,
  told,
  type Visitor,
  visit,
} from './moves/visitor.ts'

houseOfFile()

const words = selfRegistrationWords
const settings = selfRegistrationSettingsWords
const onPhone = { width: 390 }
const password = 'Mizu-no-ne-208'

/** An administrator inside who has just set the password of the self-registration. */
async function openedBy(language: 'ja' | 'en') {
  const { administrator } = await foundCompany(house, language)
  const aoi = await visit(house, language)
  await letIn(aoi, administrator)
  await openSettings(aoi)
  return { aoi, administrator, key: await setCompanyPassword(aoi, password) }
}

const refused = (visitor: Visitor, id: keyof typeof problemWords.ja) =>
  told(visitor, problemWords[visitor.language][id].slice(0, 18)).first().waitFor()

async function upToDetails(visitor: Visitor, key: CompanyKey, who: { id: string; password: string }) {
  await goToSelfRegistration(visitor)
  await typeCompany(visitor, key)
  await arrived(visitor, visitor.say(words, 'member-title'))
  await typeMember(visitor, who)
  await arrived(visitor, visitor.say(words, 'details-title'))
}

describe.each(languages)('self-registration, in %s', story, (language) => {
  it('S1-76 S1-77 an administrator opens it, an employee registers himself on the phone and signs in', async () => {
    const { aoi, key } = await openedBy(language)
    const atDesk = await watch(aoi)
    await atDesk.look('company settings')
    await link(aoi, aoi.say(settings, 'manual')).click()
    await arrived(aoi, aoi.say(manualWords, 'title'))
    await atDesk.look('manual')
    expect(atDesk.faults).toEqual([])

    const member = await foundMember(house, language)
    const mori = await visit(house, language, onPhone)
    const seen = await watch(mori)
    await goToSelfRegistration(mori)
    await button(mori, mori.say(words, 'go')).click()
    await told(mori, mori.say(words, 'id-missing')).waitFor()
    await seen.look('company, empty')
    await typeCompany(mori, { ...key, password: 'not-this-one-1' })
    await refused(mori, 'self-registration-not-recognised')
    await seen.look('company, refused')
    await typeCompany(mori, key)
    await arrived(mori, mori.say(words, 'member-title'))
    await seen.look('member')
    await typeMember(mori, { ...member, password: 'not-this-one-1' })
    await refused(mori, 'not-recognised')
    await typeMember(mori, member)
    await arrived(mori, mori.say(words, 'details-title'))
    await seen.look('details')
    await button(mori, mori.say(words, 'register')).click()
    await told(mori, mori.say(faultWords, 'choose')).waitFor()
    await seen.look('details, empty')
    await typeOwnDetails(mori, { ...sakura, kana: 'MORI サクラ' })
    await told(mori, mori.say(faultWords, 'katakana')).waitFor()
    expect(await kanaField(mori).inputValue()).toBe('MORI')
    await typeOwnDetails(mori, sakura)
    await arrived(mori, mori.say(words, 'registered-title'))
    await seen.look('registered')
    expect(seen.faults).toEqual([])

    await link(mori, mori.say(words, 'to-sign-in')).click()
    await signIn(mori, member)
    expect(await mori.page.locator('main').innerText()).toContain(member.id)
  })

  it('S1-76 a reload, the way back and a second tab lose nothing and repeat nothing', async () => {
    const { key } = await openedBy(language)
    const member = await foundMember(house, language)
    const mori = await visit(house, language)
    await upToDetails(mori, key, member)
    await mori.page.reload()
    await arrived(mori, mori.say(words, 'details-title'))
    await mori.page.goBack()
    await arrived(mori, mori.say(words, 'title'))
    await mori.page.goForward()
    await arrived(mori, mori.say(words, 'details-title'))
    const second = await inNewTab(mori)
    await second.page.goto(mori.page.url())
    await arrived(second, mori.say(words, 'details-title'))
    await typeOwnDetails(mori, sakura)
    await arrived(mori, mori.say(words, 'registered-title'))
    // The other tab learns where it stands, and registers nobody twice.
    await typeOwnDetails(second, sakura)
    await arrived(second, mori.say(words, 'registered-title'))
    // Somebody else's browser finds nothing there, and a bookmark of the form leads back as well (S1-08).
    const stranger = await visit(house, language)
    for (const address of [
      mori.page.url(),
      language === 'ja' ? '/self-registration' : '/en/self-registration',
    ]) {
      await stranger.page.goto(address)
      await stranger.page.getByText(stranger.say(gateWords, 'led-back')).waitFor()
    }
  })

  it('S1-76 who has to wait is seen by the administrator, agreed to, told by mail, and signs in', async () => {
    const { aoi, key } = await openedBy(language)
    await aoi.page.getByRole('radio', { name: aoi.say(settings, 'agree') }).check()
    await button(aoi, aoi.language === 'ja' ? '保存する' : 'Save')
      .last()
      .click()
    await aoi.page.getByText(aoi.say(settings, 'saved')).waitFor()

    const member = await foundMember(house, language)
    const mori = await visit(house, language, onPhone)
    await upToDetails(mori, key, member)
    await typeOwnDetails(mori, sakura)
    await arrived(mori, mori.say(words, 'waiting-title'))

    const seen = await watch(aoi)
    await aoi.page.goto('/portal/people')
    await arrived(aoi, aoi.say(peopleWords, 'title'))
    await aoi.page.getByText(aoi.say(settings, 'waitingCount', { count: 1 })).waitFor()
    await seen.look('people, one waiting')
    await link(aoi, aoi.say(settings, 'waitingOpen')).click()
    await arrived(aoi, aoi.say(settings, 'waitingTitle'))
    await aoi.page.getByText(member.id).waitFor()
    await seen.look('waiting')
    await button(aoi, aoi.say(settings, 'agreeGo')).click()
    await aoi.page.getByRole('dialog').waitFor()
    await aoi.page.getByLabel(aoi.say(settings, 'choose')).waitFor()
    await seen.look('agreeing')
    await aoi.page
      .getByRole('dialog')
      .getByRole('button', { name: aoi.say(settings, 'agreeGo') })
      .click()
    await aoi.page.getByText(aoi.say(settings, 'nobody')).waitFor()
    await seen.look('nobody waiting')
    expect(seen.faults).toEqual([])

    await signIn(mori, member)
    expect(await subjectsTo(house, member.address)).toHaveLength(2)
  })

  it('S1-81 S1-82 five wrong tries lock it by name, and only a new password of the administrator opens it', async () => {
    const { aoi, administrator, key } = await openedBy(language)
    const mori = await visit(house, language)
    await goToSelfRegistration(mori)
    for (let n = 0; n < 5; n++) {
      await typeCompany(mori, { ...key, password: `not-this-one-${n}` })
      await refused(mori, n < 4 ? 'self-registration-not-recognised' : 'self-registration-locked')
    }
    await typeCompany(mori, key)
    await refused(mori, 'self-registration-locked')
    await openSettings(aoi)
    await aoi.page.getByText(aoi.say(settings, 'lockedNote')).waitFor()
    const renewed = await setCompanyPassword(aoi, 'Yuki-no-ne-77')
    await aoi.page.getByText(aoi.say(settings, 'lockedNote')).waitFor({ state: 'detached' })
    await typeCompany(mori, renewed)
    await arrived(mori, mori.say(words, 'member-title'))
    const subject = (of: 'locked' | 'unlocked') =>
      fill(mailWords[language][`self-registration-${of}.subject`], named(language))
    await expect
      .poll(() => subjectsTo(house, administrator.address))
      .toEqual(expect.arrayContaining([subject('locked'), subject('unlocked')]))
  })
})
