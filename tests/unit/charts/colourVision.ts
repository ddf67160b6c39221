import { lab, rgb } from 'd3'

/** Linear-light matrices of Machado, Oliveira and Fernandes (2009), severity 1. */
export const deficiencies = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const

export type Deficiency = keyof typeof deficiencies

const toLinear = (channel: number): number => {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

const fromLinear = (light: number): number => {
  const share = Math.max(0, Math.min(1, light))
  return 255 * (share <= 0.0031308 ? 12.92 * share : 1.055 * share ** (1 / 2.4) - 0.055)
}

/** The colour as somebody with this deficiency sees it. */
export function seenWith(deficiency: Deficiency, colour: string): string {
  const matrix = deficiencies[deficiency]
  const { r, g, b } = rgb(colour)
  const light = [toLinear(r), toLinear(g), toLinear(b)]
  const channel = (row: number) =>
    fromLinear(light.reduce((sum, value, column) => sum + value * (matrix[row * 3 + column] ?? 0), 0))
  return rgb(channel(0), channel(1), channel(2)).formatHex()
}

/** CIE 1976 colour difference. */
export function difference(one: string, other: string): number {
  const [a, b] = [lab(one), lab(other)]
  return Math.hypot(a.l - b.l, a.a - b.a, a.b - b.b)
}

export const lightness = (colour: string): number => lab(colour).l

const luminance = (colour: string): number => {
  const { r, g, b } = rgb(colour)
  return 0.2126 * toLinear(r) + 0.7152 * toLinear(g) + 0.0722 * toLinear(b)
}

/** Contrast ratio of WCAG 2. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}
