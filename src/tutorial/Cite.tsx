import { type PaperId, papers } from '../i18n/papers.ts'

/** A reference, as one cites it in a line; the link opens beside the page, which sends nothing along. */
export function Cite({ of }: { readonly of: PaperId }) {
  const { short, title, url } = papers[of]
  return (
    <cite>
      <a href={url} title={title} target="_blank" rel="noreferrer">
        {short}
      </a>
    </cite>
  )
}
