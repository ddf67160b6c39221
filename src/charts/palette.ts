/** One accent a model. Their lightness differs too, so that they stay apart in grey and for every colour vision. */
export type Accent = 'bert' | 'gpt' | 'elmo'

/** The theme that is shown now ('system' resolved). */
export type Theme = 'light' | 'dark'

/** The hexes of a theme; src/app/theme.css repeats them as custom properties, and a test holds the two together. */
export interface Palette {
  readonly bert: string
  readonly gpt: string
  readonly elmo: string
  /** Ground of the cards on which matrices lie: the zero of every scale. */
  readonly plate: string
  readonly ink: string
  readonly ink2: string
  readonly line: string
  readonly hatch: string
  /** Ends of the diverging scale. */
  readonly less: string
  readonly more: string
}

export const palettes: { readonly [T in Theme]: Palette } = {
  light: {
    bert: '#0a6160',
    gpt: '#b5480b',
    elmo: '#4f2290',
    plate: '#ffffff',
    ink: '#1d1b18',
    ink2: '#56524b',
    line: '#e2ded5',
    hatch: '#b5aea1',
    less: '#1a62b5',
    more: '#836400',
  },
  dark: {
    bert: '#74ddd6',
    gpt: '#f0904e',
    elmo: '#a283ea',
    plate: '#1b1d20',
    ink: '#ece9e2',
    ink2: '#b9b4aa',
    line: '#33363b',
    hatch: '#5a5d63',
    less: '#6fb1f2',
    more: '#d0b04a',
  },
}
