import type { Page } from 'playwright-core'
import { columns } from '../../src/organisation/imports/file/columns.ts'
import { api, fromMail, open, type Walk } from './walk.ts'

/** Whom the walks look at: registered once, before the first picture of the portal. */
const heading = columns.map(({ ja }) => ja).join(',')
const lines = [
  '発券管理者,HQ1,天野,真理子,アマノ,マリコ,AMANO,MARIKO,,amano@seiran.example,HQ1;OSK',
  '発券管理者,RD1,綾小路,晴彦,アヤノコウジ,ハルヒコ,AYANOKOJI,HARUHIKO,,ayanokoji@seiran.example,RD1',
  '発券管理者,FUK,黒木,剛,クロキ,ツヨシ,KUROKI,TSUYOSHI,,kuroki@seiran.example,FUK;OSK;GA1',
  '社員,OSK,スワンナプーム=チャイヤポーン,パッタラワディー,スワンナプームチャイヤポーン,パッタラワディー,SUVARNABHUMI-CHAIYAPORN,PATTARAWADEE,320000001,,',
  '社員,GA1,一,一,ハジメ,ハジメ,HAJIME,HAJIME,3200002,,',
]

/** A file for the import: lines that hold, and on wish some that do not. */
export const importFile = (withFaults: boolean): string => {
  const good = ['海野', '江藤', '小野寺'].map(
    (family, n) => `社員,HQ1,${family},恵,メグミ,メグミ,MEGUMI,MEGUMI,33000010${n},,`,
  )
  const bad = [
    '社員,ZZ9,大森,樹里,オオモリ,ジュリ,OMORI,JURI,12345,,',
    '社員,HQ1,,樹里,おおもり,ジュリ,OMORI,樹里,340000001,,',
    '発券管理者,HQ1,大森,進,オオモリ,ススム,OMORI,SUSUMU,,susumu＠seiran,HQ1',
    '利用管理者,HQ1,大森,香,オオモリ,カオリ,OMORI,KAORI,,kaori@seiran.example,',
    '社員,HQ1,山田,花子,ヤマダ,ハナコ,YAMADA,HANAKO,408122651,,',
  ]
  return [heading, ...good, ...(withFaults ? bad : [])].join('\n')
}

interface Found {
  people: { id: string }[]
}

/** Registers some more people by file, suspends one and lets one leave, so that every state is in the list. */
export async function fillCompany(walk: Walk): Promise<void> {
  const { page } = walk
  await open(walk, '/portal')
  const { id } = await api<{ id: string }>(page, 'POST', '/people/imports', [heading, ...lines].join('\n'))
  for (let state = ''; state !== 'done'; await page.waitForTimeout(250)) {
    state = (await api<{ state: string }>(page, 'GET', `/people/imports/${id}`)).state
    if (state === 'refused' || state === 'failed') throw new Error(`The import was ${state}.`)
  }
  await api(page, 'POST', `/people/${await idOf(walk, '310102966')}/suspension`)
  await letLeave(page, await idOf(walk, '310087128'))
}

/** Nothing brings back who has left: the administrator is asked for a code first. */
async function letLeave(page: Page, id: string): Promise<void> {
  const path = `/people/${id}/leaving`
  const refusal = await api(page, 'POST', path).then(() => '', String)
  const stepUp = /"stepUp":\{"id":"([\w-]+)"/.exec(refusal)?.[1]
  if (!stepUp) throw new Error(`No code was asked for: ${refusal}`)
  const code = await fromMail(page, 'aoi@seiran.example', /\b\d{6}\b/)
  await api(page, 'POST', `/step-ups/${stepUp}/code`, { code })
  const status = await page.evaluate(
    async (call) => {
      const init = { method: 'POST', headers: { 'step-up': call.stepUp } }
      return (await fetch(`/api${call.path}`, init)).status
    },
    { path, stepUp },
  )
  if (status !== 204) throw new Error(`${path} answered ${status}.`)
}

/** The id of the first person that a search finds. */
export async function idOf({ page }: Walk, wanted: string): Promise<string> {
  const { people } = await api<Found>(page, 'GET', `/people?query=${encodeURIComponent(wanted)}`)
  if (!people[0]) throw new Error(`Nobody is found by ${wanted}.`)
  return people[0].id
}
