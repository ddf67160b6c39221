import { connect, createServer, type Socket } from 'node:net'

/** How fast the line between browser and server is. */
export interface LineSpeed {
  readonly bitsPerSecond: number
  /** Time for a byte from one end to the other and back, milliseconds. */
  readonly roundTrip: number
}

/**
 * A line in front of the server that counts what comes down it and, when asked, is slow. The debugger's own throttling
 * leaves out what a worker fetches, and the weights are fetched by a worker.
 */
export async function openLine(port: number, speed: LineSpeed | null) {
  let received = 0
  /** When the last byte that is on its way down will have arrived; all connections share the line. */
  let busyUntil = 0
  const sockets = new Set<Socket>()

  const server = createServer((browser) => {
    const site = connect(port, '127.0.0.1')
    const delay = speed === null ? 0 : speed.roundTrip / 2
    for (const socket of [browser, site]) {
      sockets.add(socket)
      socket.setNoDelay(true)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => sockets.delete(socket))
    }
    const after = (time: number, action: () => void) => (time > 0 ? setTimeout(action, time) : action())
    browser.on('data', (chunk) => after(delay, () => site.write(chunk)))
    browser.on('end', () => after(delay, () => site.end()))
    site.on('data', (chunk) => {
      received += chunk.length
      const now = performance.now()
      const transfer = speed === null ? 0 : (chunk.length * 8 * 1000) / speed.bitsPerSecond
      busyUntil = Math.max(busyUntil, now) + transfer
      after(speed === null ? 0 : busyUntil - now + delay, () => browser.write(chunk))
    })
    site.on('end', () =>
      after(speed === null ? 0 : busyUntil - performance.now() + delay, () => browser.end()),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The line has no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    received: () => received,
    close: () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
