/** Random numbers from a seed: the same seed gives the same numbers on every machine, so that what is drawn can be drawn again. */
export interface Random {
  /** Uniform in [0, 1). */
  uniform(): number
  /** From N(0, 1). */
  normal(): number
}

/** mulberry32 (Tommy Ettinger): 32 bits of state, period 2³², good enough for initial weights; seed is taken modulo 2³². */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
  /** Box and Muller 1958; 1 − u is in (0, 1], so that its logarithm is finite. */
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  return { uniform, normal }
}
