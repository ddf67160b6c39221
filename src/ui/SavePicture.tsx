import { useState } from 'react'
import styles from './controls.module.css'
import { csvFile } from './csv.ts'
import { download } from './download.ts'
import { Menu } from './Menu.tsx'

export interface SaveWords {
  readonly menu: string
  readonly svg: string
  readonly png: string
  readonly data: string
  readonly everything: string
  readonly failed: (reason: string) => string
}

interface SavePictureProps {
  readonly words: SaveWords
  /** Name of the files, without an ending. */
  readonly name: string
  /** Makes the picture when it is asked for; null where there is no drawing. */
  readonly picture: (() => Promise<Record<'svg' | 'png', () => Blob | Promise<Blob>>>) | null
  /** The numbers of the picture, the names of the columns first. */
  readonly rows: () => readonly (readonly (string | number | boolean | null)[])[]
  /** Everything that the picture was drawn from, as plain data; absent where that is the table already. */
  readonly everything?: () => unknown
}

/** A picture and its numbers to take away: SVG, PNG, CSV, JSON. */
export function SavePicture({ words, name, picture, rows, everything }: SavePictureProps) {
  const [said, setSaid] = useState('')
  const save = async (kind: 'svg' | 'png') => {
    try {
      const files = await picture?.()
      if (files) download(`${name}.${kind}`, await files[kind]())
      setSaid('')
    } catch (error) {
      setSaid(words.failed(error instanceof Error ? error.message : String(error)))
    }
  }
  const pictures = (['svg', 'png'] as const).map((kind) => ({
    key: kind,
    label: words[kind],
    onSelect: () => void save(kind),
  }))
  const json = everything && {
    key: 'json',
    label: words.everything,
    onSelect: () =>
      download(`${name}.json`, new Blob([JSON.stringify(everything())], { type: 'application/json' })),
  }
  return (
    <>
      <Menu
        part="save"
        label={words.menu}
        items={[
          ...(picture ? pictures : []),
          { key: 'csv', label: words.data, onSelect: () => download(`${name}.csv`, csvFile(rows())) },
          ...(json ? [json] : []),
        ]}
      />
      <span className={styles.saved} role="status">
        {said}
      </span>
    </>
  )
}
