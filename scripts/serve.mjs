// @ts-check
// The static server behind `npm start`, the end-to-end tests and the benchmark: what they see is what a visitor sees.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { declaredPolicy } from './policy.mjs'

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.safetensors': 'application/octet-stream',
}
const compressible = /^(text\/|application\/(json|wasm|manifest)|image\/svg)/
/** Names with a content hash, Vite's (assets/index-BvX3kq0a.js) and ours (bert.0f3a….safetensors): their bytes never change. */
const hashed = /[\\/]assets[\\/][^\\/]+$|[-.][0-9a-f]{8,}\.\w+$/

/**
 * Answers GET and HEAD with the files under `directory`, as a good static host does: right types, gzip, entity tags,
 * year-long caching of hashed names, and the page's own content-security policy as a header too.
 * @param {string} directory
 * @returns {Promise<import('node:http').RequestListener>}
 */
async function fileHandler(directory) {
  const policy = declaredPolicy(await readFile(join(directory, 'index.html'), 'utf8'))
  /** @type {Map<string, Promise<Buffer>>} */
  const zipped = new Map()

  return async (request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Referrer-Policy', 'no-referrer')
    const send = (/** @type {number} */ status, /** @type {Buffer | string} */ body) => {
      response.writeHead(status, { 'Content-Length': Buffer.byteLength(body) })
      response.end(request.method === 'HEAD' ? undefined : body)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, 'Method not allowed')

    const path = fileOf(directory, request.url ?? '/')
    const body = path === null ? null : await readFile(path).catch(() => null)
    if (path === null || body === null) return send(404, 'Not found')

    const type = types[extname(path)] ?? 'application/octet-stream'
    const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`
    response.setHeader('Content-Type', type)
    response.setHeader('ETag', tag)
    response.setHeader('Vary', 'Accept-Encoding')
    response.setHeader(
      'Cache-Control',
      hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    )
    if (policy !== null && extname(path) === '.html') response.setHeader('Content-Security-Policy', policy)
    if (request.headers['if-none-match'] === tag) {
      response.writeHead(304)
      return response.end()
    }
    if (!compressible.test(type) || !/\bgzip\b/.test(String(request.headers['accept-encoding']))) {
      return send(200, body)
    }
    if (!zipped.has(tag)) zipped.set(tag, promisify(gzip)(body))
    response.setHeader('Content-Encoding', 'gzip')
    send(200, /** @type {Buffer} */ (await zipped.get(tag)))
  }
}

/**
 * Serves a directory on the loopback interface; a busy port gets the next one. Port 0 means any free port.
 * @param {string} directory
 * @param {number} port
 * @returns {Promise<{port: number, url: string, close: () => Promise<void>}>}
 */
export async function serve(directory, port) {
  const handler = await fileHandler(directory)
  const last = Math.min(65_535, port + 100)
  for (let candidate = port; candidate <= last; candidate++) {
    const servers = await listen(handler, candidate)
    if (servers === null) continue
    const address = servers[0]?.address()
    const bound = typeof address === 'object' && address !== null ? address.port : candidate
    return {
      port: bound,
      url: `http://localhost:${bound}`,
      close: async () => {
        for (const server of servers) {
          server.close()
          server.closeAllConnections()
        }
      },
    }
  }
  throw new Error(`No free port was found between ${port} and ${last}; set PORT to another one.`)
}

/**
 * Binds both loopback addresses, for browsers resolve "localhost" to either. Null when the port is taken on one of them.
 * @param {import('node:http').RequestListener} handler
 * @param {number} port
 */
async function listen(handler, port) {
  /** @type {import('node:http').Server[]} */
  const servers = []
  for (const host of ['127.0.0.1', '::1']) {
    const server = createServer(handler)
    const first = servers[0]?.address()
    const wanted = typeof first === 'object' && first !== null ? first.port : port
    const code = await new Promise((resolve) => {
      server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? 'error'))
      server.listen(wanted, host, () => resolve(null))
    })
    if (code === null) servers.push(server)
    else if (code === 'EADDRINUSE') {
      for (const other of servers) other.close()
      return null
    } else if (host === '127.0.0.1') {
      throw new Error(`The server cannot listen on port ${port} (${code}); set PORT to another one.`)
    }
    // A machine without IPv6 refuses ::1: the other address is enough.
  }
  return servers
}

/** The file that a request names, or null when it points outside the directory or is not an address at all. */
function fileOf(/** @type {string} */ directory, /** @type {string} */ url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
    const file = normalize(join(directory, path.endsWith('/') ? `${path}index.html` : path))
    return file.startsWith(directory + sep) && !file.includes('\0') ? file : null
  } catch {
    return null
  }
}
