import type { Plugin } from 'vite'

/** Nothing comes from elsewhere and nothing goes elsewhere; WebAssembly may be compiled, strings may not be run. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  // The teacher's page shows what a link opens.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Writes the policy into the built page; a static host may not let us set headers. The development server needs more. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'bothways:content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
          injectTo: 'head-prepend',
        },
      ],
    },
  }
}
