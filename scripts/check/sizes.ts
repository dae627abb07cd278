import { dirname } from 'node:path'
import { isProduct, type SourceFile } from './source-files.ts'

const mostFiles = 12

/** Folders that were fuller when the wall was built. They may only shrink; a new one is never added. */
const fullFolders: Record<string, number> = {
  'src/cli': 15,
  'src/identity/accounts': 14,
  'src/identity/sign-in': 19,
  'src/mail': 18,
  'src/platform': 16,
  'src/platform/database': 15,
  'src/platform/http': 17,
  'web/gate': 16,
  'web/kit': 24,
}

/** Folders that hold more than a dozen files, tests and words aside. Lines of a function and parameters are Biome's. */
export function fullFoldersIn(files: SourceFile[]): string[] {
  const folders = Map.groupBy(files.filter(isCounted), ({ path }) => dirname(path))
  return [...folders].flatMap(([folder, inside]) => {
    const most = fullFolders[folder] ?? mostFiles
    return inside.length > most ? [`${folder} holds ${inside.length} files, ${most} at most`] : []
  })
}

const isCounted = (file: SourceFile) => isProduct(file) && !/^web\/words\//.test(file.path)
