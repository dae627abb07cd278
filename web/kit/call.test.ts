import { afterEach, describe, expect, it, vi } from 'vitest'
import { call } from './call.ts'

const answers = (status: number, body: string) => {
  const fetched = vi.fn<typeof fetch>(async () => new Response(status === 204 ? null : body, { status }))
  vi.stubGlobal('fetch', fetched)
  return fetched
}

afterEach(() => vi.unstubAllGlobals())

describe('calling the server', () => {
  it('brings a refusal back with its id, sentence and error id', async () => {
    answers(422, JSON.stringify({ refusal: 'not-recognised', title: '…', errorId: 'E-1', left: 3 }))
    const reply = await call({ method: 'POST', path: '/x', body: {} })
    expect(reply).toMatchObject({
      ok: false,
      problem: { refusal: 'not-recognised', status: 422, title: '…', errorId: 'E-1', more: { left: 3 } },
    })
  })

  it('says offline when nothing answers, and throws nothing', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')))
    expect(await call({ method: 'GET', path: '/x' })).toMatchObject({
      ok: false,
      problem: { refusal: 'offline' },
    })
  })

  it.each(['<html>Bad gateway</html>', '', '"text"', 'null'])(
    'takes «%s» of a broken proxy as a fault',
    async (body) => {
      answers(502, body)
      expect(await call({ method: 'GET', path: '/x' })).toMatchObject({
        ok: false,
        problem: { refusal: 'fault', status: 502 },
      })
    },
  )

  it('takes 204 as done', async () => {
    answers(204, '')
    expect(await call({ method: 'POST', path: '/x' })).toEqual({ ok: true, value: undefined })
  })

  it('sends the language of the page, the proof and JSON only when there is a body', async () => {
    const fetched = answers(200, '{}')
    await call({ method: 'PUT', path: '/x', body: { a: 1 }, language: 'en', stepUp: 's1' })
    await call({ method: 'GET', path: '/y' })
    const sent = {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'Accept-Language': 'en',
      'Step-Up': 's1',
    }
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({ method: 'PUT', body: '{"a":1}', headers: sent })
    expect(fetched.mock.calls[1]).toMatchObject([
      '/api/y',
      { body: null, headers: { Accept: 'application/json' } },
    ])
  })
})
