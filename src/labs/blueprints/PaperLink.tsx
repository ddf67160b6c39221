import { type PaperId, papers } from '../../i18n/papers.ts'
import styles from './PaperLink.module.css'

interface PaperLinkProps {
  readonly paper: PaperId
  /** Table or section. */
  readonly where?: string | undefined
  /** What is shown in place of the paper's name, where it stands above. */
  readonly text?: string
}

/** A source, as one cites it in a line; the link opens beside the page, which sends nothing along. */
export function PaperLink({ paper, where, text }: PaperLinkProps) {
  const { short, title, url } = papers[paper]
  return (
    <cite className={styles.cite}>
      <a href={url} title={`${short}: ${title}`} target="_blank" rel="noreferrer">
        {text ?? short}
      </a>
      {where && `, ${where}`}
    </cite>
  )
}
