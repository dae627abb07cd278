import { dirname, join, normalize } from 'node:path'
import { isProduct, type SourceFile } from './source-files.ts'

/** Who may call whom; a room may always call itself and `platform`. `ARCHITECTURE.md` draws the same map. */
export const mayCall: Record<string, string[]> = {
  platform: [],
  mail: [],
  audit: [],
  risk: [],
  membership: ['mail'],
  identity: ['mail', 'membership', 'risk'],
  organisation: ['mail', 'membership', 'identity'],
  desk: ['mail', 'membership', 'identity', 'organisation', 'federation'],
  cutover: ['mail', 'membership', 'identity', 'organisation'],
  federation: ['identity', 'organisation'],
  travel: ['mail', 'identity', 'organisation'],
  watch: ['mail', 'identity', 'organisation', 'risk', 'desk'],
  assurance: ['mail', 'identity', 'organisation', 'desk', 'watch'],
}

/** Files that know every room, because they put the house together. */
const builders = /^src\/(house|main|demo)\.ts$|^src\/cli\//

/** Imports that go through a wall, around a door, or into a room that is not on the map. */
export function brokenWalls(files: SourceFile[]): string[] {
  return files.filter((file) => /^src\/.*\.ts$/.test(file.path)).flatMap((file) => faultsOf(file))
}

function faultsOf(file: SourceFile): string[] {
  if (builders.test(file.path)) return []
  const room = roomOf(file.path)
  if (!room) return []
  if (!(room in mayCall)) return [`${file.path}: the room ${room} is not on the map`]
  return importsOf(file).flatMap((target) => faultOf(file, room, target))
}

function faultOf(file: SourceFile, room: string, target: string): string[] {
  if (target.startsWith('web/'))
    return target.startsWith('web/words/') ? [] : [`${file.path} reaches into ${target}`]
  if (target.startsWith('test/'))
    return file.path.endsWith('.test.ts') ? [] : [`${file.path} needs ${target}`]
  const other = roomOf(target)
  if (!other || other === room) return []
  if (other === 'platform') return []
  if (!mayCall[room]?.includes(other))
    return file.path.endsWith('.test.ts')
      ? doorOnly(file, other, target)
      : [`${file.path} may not call ${other}`]
  return doorOnly(file, other, target)
}

function doorOnly(file: SourceFile, other: string, target: string): string[] {
  const isDoor = /^src\/[^/]+\/(public|contract|routes|jobs)\.ts$/.test(target)
  return isDoor ? [] : [`${file.path} goes around the door of ${other}: ${target}`]
}

/** The files a file imports, as paths from the project's root. Packages are left out. */
export function importsOf({ path, text }: SourceFile): string[] {
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
  return found.flatMap((name) => {
    if (name.startsWith('#')) return [`src/${name.slice(1)}`]
    return name.startsWith('.') ? [normalize(join(dirname(path), name))] : []
  })
}

const roomOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1]

/** What screens may take from the server's side: shapes, never acts. */
export function brokenScreens(files: SourceFile[]): string[] {
  return files
    .filter((file) => isProduct(file) && file.path.startsWith('web/'))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith('src/') && !/^src\/[^/]+\/contract\.ts$/.test(target))
        .map((target) => `${file.path} takes more than a contract: ${target}`),
    )
}
