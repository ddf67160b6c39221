import { spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'
import { root } from '../../scripts/preconditions.mjs'

/** PyTorch on the same files (peer.py), or null where python3 cannot import it. */
export async function startPeer() {
  if (spawnSync('python3', ['-c', 'import torch, numpy']).status !== 0) return null
  const child = spawn('python3', ['-m', 'tests.bench.peer'], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const nextLine = async () => {
    const { value, done } = await lines.next()
    if (done) throw new Error('The peer stopped.')
    return value
  }
  const version = await nextLine()
  return {
    name: `PyTorch ${version} on one thread`,
    /** Median milliseconds of a forward pass over so many tokens. */
    time: async (twin: string, tokens: number, runs: number) => {
      child.stdin.write(`${twin} ${tokens} ${runs}\n`)
      return Number(await nextLine())
    },
    stop: () => child.stdin.end(),
  }
}
