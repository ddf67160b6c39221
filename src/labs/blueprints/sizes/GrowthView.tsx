import { WithWords } from '../../../i18n/WithWords.tsx'
import { Growth } from './Growth.tsx'
import styles from './Sizes.module.css'
import { Timings } from './Timings.tsx'

/** What a longer text costs: counted, and measured on this device. */
export function GrowthView() {
  return (
    <WithWords part="blueprintsSizes">
      <div className={styles.view}>
        <div className={styles.columns}>
          <Growth />
          <Timings />
        </div>
      </div>
    </WithWords>
  )
}
