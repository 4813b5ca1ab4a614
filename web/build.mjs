// Runs inside the Maven build: `node build.mjs build|test`. Does nothing when nothing changed since the last time.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const here = import.meta.dirname
const resources = 'target/classes/static'

function filesIn(path) {
  const full = join(here, path)
  if (!existsSync(full)) return []
  return statSync(full).isDirectory() ? readdirSync(full).sort().flatMap((name) => filesIn(join(path, name))) : [path]
}

function digest(paths) {
  const hash = createHash('sha256').update(process.version)
  for (const file of paths.flatMap(filesIn)) hash.update(file).update('\0').update(readFileSync(join(here, file))).update('\0')
  return hash.digest('hex')
}

function run(command, ...args) {
  const { status, error } = spawnSync(command, args, { cwd: here, stdio: 'inherit' })
  if (error) console.error(`${command} could not be started: ${error.message}. Node 20.19 or newer with npm must be on the PATH.`)
  if (status !== 0) process.exit(status ?? 1)
}

/// Acts unless the stamp says that it was done with the same inputs and its product is still there.
function once(stampFile, stamp, product, act) {
  const file = join(here, stampFile)
  if (existsSync(file) && readFileSync(file, 'utf8') === stamp && existsSync(join(here, product))) return
  act()
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, stamp)
}

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old for the web build: 20.19 or newer is needed.`)
  process.exit(1)
}

once('node_modules/.lianfang-lock', digest(['package.json', 'package-lock.json']), 'node_modules/vite', () => run('npm', 'ci', '--no-audit', '--no-fund'))
const inputs = digest(['../docs/api/openapi.json', 'src', 'public', 'index.html', 'test', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'build', 'build.mjs'])
const vite = 'node_modules/vite/bin/vite.js'
const steps = {
  build: () =>
    once('target/built', inputs, `${resources}/index.html`, () => {
      run('node', 'node_modules/vue-tsc/bin/vue-tsc.js', '--noEmit', '-p', 'tsconfig.json')
      run('node', 'node_modules/vite/bin/vite.js', 'build', '--outDir', resources, '--emptyOutDir')
    }),
  test: () => once('target/tested', inputs, '.', () => run('node', 'node_modules/vitest/vitest.mjs', 'run')),
}
const step = steps[process.argv[2]]
if (!step) {
  console.error('usage: node build.mjs build|test')
  process.exit(2)
}
step()
