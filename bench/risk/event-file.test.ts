import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { AttemptLine, LabelLine, readEvents, writeEvents } from './event-file.ts'
import { attacksOn } from './worlds/corporate/attackers.ts'
import { corporateWorld } from './worlds/corporate/corporate.ts'
import { numbered } from './worlds/sso/sso.ts'

const folder = mkdtempSync(join(tmpdir(), 'sekisho-events-'))
const [events, labels] = [join(folder, 'events'), join(folder, 'labels')]
afterAll(() => rmSync(folder, { recursive: true }))

const people = corporateWorld('file', { people: 8, days: 45 })
const world = numbered([...people, ...attacksOn('file', people, 1)])
const plain = (value: unknown) => JSON.parse(JSON.stringify(value))

describe('a stream of events in a file', () => {
  it('is read as it was made, its labels from a file of their own', () => {
    writeEvents(world, events, labels)
    expect(plain(readEvents(events, labels))).toEqual(plain(world))
  })

  it('is scored without labels too: everybody counts as a person', () => {
    expect(new Set(readEvents(events, undefined).map(({ label }) => label.by))).toEqual(new Set(['person']))
  })

  it.each([
    ['{"n":0,"at":1,"account":"a","exists":true,"password":"perhaps"}', /line 1: password/],
    ['{"n":0,"at":1,"account":"a","exists":true,"password":"right","by":"naive"}', /line 1/],
    ['not json', /line 1/],
  ])('is refused with its line: %s', (line, says) => {
    writeFileSync(events, `${line}\n`)
    expect(() => readEvents(events, undefined)).toThrow(says)
  })

  it.each([
    ['attempt', AttemptLine],
    ['label', LabelLine],
  ])('has the fields of the published schema: %s', (name, shape) => {
    const schema = JSON.parse(readFileSync(`bench/risk/${name}.schema.json`, 'utf8'))
    expect(Object.keys(shape.shape).toSorted()).toEqual(Object.keys(schema.properties).toSorted())
    const required = Object.entries(shape.shape).flatMap(([field, of]) =>
      of.safeParse(undefined).success ? [] : [field],
    )
    expect(required.toSorted()).toEqual(schema.required.toSorted())
  })
})
