import temml from 'temml'

interface MathsProps {
  /** LaTeX, ours alone: never anything that was typed. */
  readonly tex: string
  readonly className?: string | undefined
}

/** A formula as MathML. The content-security policy allows no style attributes, so the library's only one is taken off. */
export function Maths({ tex, className }: MathsProps) {
  const mathml = temml.renderToString(tex, { displayMode: true }).replace(/ style="[^"]*"/g, '')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: MathML that the library made of our own LaTeX
  return <div className={className} dangerouslySetInnerHTML={{ __html: mathml }} />
}
