import { isCutInAddress, readAddress, writeAddress } from '../store/address.ts'
import { chooseAll, useChoices } from '../store/choices.ts'
import { addressTextLimit } from '../store/fieldKinds.ts'
import { dismiss, notify } from '../store/notices.ts'

/** Browsers allow about a hundred changes of the address in half a minute. */
const pause = 350

/** Takes the choices from the address and keeps the address in step with them, back and forward included. */
export function followAddress(): void {
  let written = ''
  let timer = 0
  const read = () => {
    if (location.hash === written) return
    written = location.hash
    window.clearTimeout(timer)
    timer = 0
    const { choices, ignored } = readAddress(location.hash)
    chooseAll(choices)
    if (ignored.length > 0) notify('addressIgnored', { names: ignored.join(', ') })
  }
  read()
  window.addEventListener('hashchange', read)

  useChoices.subscribe((state, before) => {
    if (state.choices === before.choices) return
    const turned = state.choices.step !== before.choices.step || state.choices.lab !== before.choices.lab
    // What waited to be written belongs to the page that is left: going back has to find it there.
    if (turned && timer !== 0) history.replaceState(null, '', writeAddress(before.choices))
    window.clearTimeout(timer)
    timer = 0
    const write = () => {
      timer = 0
      const address = writeAddress(state.choices)
      if (isCutInAddress(state.choices)) notify('tooLongForLink', { limit: addressTextLimit })
      else dismiss('tooLongForLink')
      if (address === written) return
      written = address
      if (turned) history.pushState(null, '', address)
      else history.replaceState(null, '', address)
      written = location.hash
    }
    if (turned) write()
    else timer = window.setTimeout(write, pause)
  })
}
