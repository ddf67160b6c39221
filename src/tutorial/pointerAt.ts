/** Where the pointer moved to last; nowhere at first. */
let [x, y] = [Number.NaN, Number.NaN]

if (typeof window !== 'undefined')
  window.addEventListener(
    'pointermove',
    (event) => {
      x = event.clientX
      y = event.clientY
    },
    { capture: true, passive: true },
  )

/** Did the page move under a pointer that lay still? Of an event that says that the pointer has come or gone. */
export const layStill = (event: { readonly clientX: number; readonly clientY: number }): boolean =>
  event.clientX === x && event.clientY === y
