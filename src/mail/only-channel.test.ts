import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

const filesUnder = (folder: string, isOurs: (name: string) => boolean) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => isOurs(name) && !name.includes('dist'))
    .map((name) => join(folder, name))

describe('the ways out to a person', () => {
  it('S1-48 are mail alone: no table, profile field, route, act or screen knows SMS or a mobile number to send to', () => {
    const files = [
      ...filesUnder('src', (name) => name.endsWith('.ts') && !name.includes('.test.')),
      ...filesUnder('web', (name) => name.endsWith('.tsx') && !name.includes('.test.')),
      ...filesUnder('migrations', (name) => name.endsWith('.sql')),
      ...filesUnder('profiles', (name) => name.endsWith('.json')),
    ]
    expect(files.length).toBeGreaterThan(50)
    // The columns of an old export, which are read and never kept, and the manual's answer that there is none.
    const telling = /^src\/(cutover\/(export|generate|import)\/|desk\/manual\/questions\.ts$)/
    const knowing = files
      .filter((file) => !telling.test(file))
      .filter((file) =>
        /\bsms\b|short message|twilio|mobile_?(number|phone|address)/i.test(
          readFileSync(join(root, file), 'utf8'),
        ),
      )
    expect(knowing).toEqual([])
  })

  it('is one file that speaks SMTP outward, and nothing but nodemailer to send with is installed', () => {
    const senders = filesUnder('src', (name) => name.endsWith('.ts') && !name.includes('.test.')).filter(
      (file) => readFileSync(join(root, file), 'utf8').includes("from 'nodemailer'"),
    )
    expect(senders).toEqual([join('src', 'mail', 'smtp.ts')])
  })
})
