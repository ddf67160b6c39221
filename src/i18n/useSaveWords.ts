import { useTranslations } from 'use-intl'

/** The words of `ui/SavePicture`. */
export function useSaveWords() {
  const t = useTranslations('save')
  return {
    menu: t('menu'),
    svg: t('svg'),
    png: t('png'),
    data: t('data'),
    everything: t('everything'),
    failed: (reason: string) => t('failed', { reason }),
  }
}
