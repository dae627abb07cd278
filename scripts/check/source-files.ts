import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A file of the project as the checks read it. */
export interface SourceFile {
  path: string
  text: string
}

/** Every text file git tracks or would track below the given folders, as it stands in the work tree. */
export function filesOf(...folders: string[]): SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', ...folders], {
    encoding: 'utf8',
  })
  return listed
    .split('\n')
    .filter((path) => path !== '' && !/\.(png|woff2?|ico|jpe?g|pdf)$/.test(path))
    .flatMap((path) => {
      try {
        return [{ path, text: readFileSync(path, 'utf8') }]
      } catch {
        // Deleted in the work tree, not yet in a commit.
        return []
      }
    })
}

/** The files that carry code of the product, without tests. */
export const isProduct = ({ path }: SourceFile) =>
  /^(src|web)\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path)
