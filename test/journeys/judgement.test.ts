import { describe, expect, it } from 'vitest'
import { shipped } from '../../src/risk/policies/policies.ts'
import { policyInForce } from '../../src/risk/public.ts'
import { labelOf } from '../../src/watch/judgement/labels.ts'
import { percent } from '../../web/security/judgement/percent.ts'
import { codeWords } from '../../web/words/gate-code.ts'
import { campaignWords } from '../../web/words/security-campaigns.ts'
import { judgementWords as words } from '../../web/words/security-judgement.ts'
import { foundCompany } from './moves/company.ts'
import { admitStaff } from './moves/desk.ts'
import { watch } from './moves/eyes.ts'
import { house, houseOfFile } from './moves/house.ts'
import { type Credentials, goToSignIn, isInside, signIn, signOut, typeCredentials } from './moves/sign-in.ts'
import { arrived, button, languages, story, told, type Visitor, visit } from './moves/visitor.ts'

houseOfFile()

/** A campaign as the counters leave it when strangers try this manager's ID. */
async function underAttack({ id }: { id: string }): Promise<void> {
  const { pool } = house.world
  const sources = { networks: { k3Jd9sLq0aZx81Tv: 31 }, families: { 'Chrome / Windows': 31 } }
  const { rows } = await pool.query(
    `insert into risk_campaign (id, began_at, shown_by, tries, unknown, rights, sources)
     values ($1, platform_now(), 'all', 31, 12, 1, $2) returning id`,
    [house.world.random.id(), sources],
  )
  await pool.query(
    `insert into risk_campaign_account
     select company_id, account_id, $2, 19, 1, platform_now() from identity_sign_in_id where sign_in_id = $1`,
    [id, rows[0].id],
  )
}

describe.each(languages)('when a code is asked, in %s', story, (language) => {
  it('S1-45 S1-46 not of the browser that keeps the key, but of its cookie in another one; the security office reads why one was asked, proposes another share, and a second person switches it on', async () => {
    const { manager } = await foundCompany(house, language)
    await cookieStolenFrom(await visit(house, language), manager)

    await house.world.pool.query('delete from risk_campaign')
    const officer = await visit(house, language)
    await admitStaff(officer, 'security-officer')
    const seen = await watch(officer)
    await officer.page.goto('/security/judgement')
    await arrived(officer, officer.say(words, 'title'))
    const stolen = labelOf('device-key-other')[language]
    const decision = officer.page.locator('details').filter({ hasText: stolen }).first()
    await decision.locator('summary').click()
    await decision.getByText(officer.say(words, 'signals'), { exact: true }).waitFor()
    await seen.look('the screen of the judgement with a decision laid open')
    // What a real browser sends beside its name fits it.
    const contradicted = labelOf('hints-contradict')[language]
    expect(await officer.page.locator('details').filter({ hasText: contradicted }).count()).toBe(0)
    await decision.getByText(stolen).first().waitFor()
    await officer.page.getByText(officer.say(campaignWords, 'none')).waitFor()
    // In the second language somebody has switched on another share before.
    const { version, rate } = await policyInForce(house.world.db)
    const share = { version, rate: percent(rate) }
    for (const line of version === shipped.version
      ? (['share-shipped', 'none'] as const)
      : (['share-value'] as const))
      await officer.page.getByText(officer.say(words, line, share)).waitFor()
    await underAttack(manager)
    await officer.page.reload()
    await officer.page.getByText(officer.say(campaignWords, 'on'), { exact: true }).waitFor()
    await officer.page.getByText(officer.say(campaignWords, 'touched')).click()
    await officer.page.getByText(officer.say(campaignWords, 'companies'), { exact: true }).waitFor()
    await officer.page.getByText('Chrome / Windows').first().waitFor()
    await seen.look('the screen of the judgement while a campaign goes on')
    await officer.page.locator('select[name="rate"]').selectOption('0.02')
    await officer.page.locator('textarea[name="why"]').fill('問い合わせが多いため。 Too many calls.')
    await button(officer, officer.say(words, 'go')).click()
    await told(officer, officer.say(words, 'proposed')).waitFor()
    await officer.page.getByText(officer.say(words, 'own')).waitFor()

    const ciso = await visit(house, language)
    await admitStaff(ciso, 'ciso')
    await ciso.page.goto('/security/judgement')
    await arrived(ciso, ciso.say(words, 'title'))
    await button(ciso, ciso.say(words, 'approve')).click()
    await told(ciso, ciso.say(words, 'switched')).waitFor()
    await ciso.page.getByText(ciso.say(words, 'in-force'), { exact: true }).first().waitFor()
    expect(seen.faults).toEqual([])
  })
})

/** Somebody comes twice with the browser he always uses; then somebody else with its cookies and his password, in the same kind of browser. */
async function cookieStolenFrom(owner: Visitor, who: Credentials): Promise<void> {
  await signIn(owner, who)
  await signOut(owner)
  await goToSignIn(owner, 'administrator')
  await typeCredentials(owner, who)
  await isInside(owner)
  await signOut(owner)
  const thief = await visit(house, owner.language)
  await thief.context.addCookies(await owner.context.cookies())
  await goToSignIn(thief, 'administrator')
  await typeCredentials(thief, who)
  await arrived(thief, thief.say(codeWords, 'title'))
}
