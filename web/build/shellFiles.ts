import type { Plugin } from 'vite'

/// Files that one shell needs, and nothing of the others: what a phone keeps to open without a network.
export interface ShellFiles {
  plugin: Plugin
  /// @param file as it is called in the build, without the leading slash
  has: (file: string) => boolean
}

/// @param sources that are reached only by being opened, and belong to the shell
/// @param always files that no other file names
export function shellFiles(name: string, sources: RegExp, always: string[]): ShellFiles {
  const kept = new Set<string>(['index.html', 'mark.svg', ...always])
  const belongs = (file: File): boolean => file !== undefined && file.type === 'chunk' && sources.test(file.facadeModuleId ?? file.moduleIds[0] ?? '')
  return {
    has: (file) => kept.has(file),
    plugin: {
      name: `${name}-files`,
      generateBundle(_options, bundle) {
        const open = Object.values(bundle).flatMap((file) => (file.type === 'chunk' && file.isEntry ? [file.fileName] : []))
        for (let next = open.pop(); next !== undefined; next = open.pop()) {
          const file = bundle[next]
          if (file === undefined || kept.has(next)) continue
          kept.add(next)
          if (file.type !== 'chunk') continue
          open.push(...file.imports)
          open.push(...file.dynamicImports.filter((other) => belongs(bundle[other])))
          const meta = (file as { viteMetadata?: { importedCss?: Set<string>; importedAssets?: Set<string> } }).viteMetadata
          meta?.importedCss?.forEach((css) => kept.add(css))
          meta?.importedAssets?.forEach((asset) => kept.add(asset))
        }
      },
    },
  }
}

type File = Parameters<NonNullable<Extract<Plugin['generateBundle'], (...args: never[]) => unknown>>>[1][string] | undefined
