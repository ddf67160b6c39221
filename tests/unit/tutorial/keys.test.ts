import { expect, test } from 'vitest'
import { meaningOf } from '../../../src/tutorial/keys.ts'

const pressed = {
  key: 'ArrowRight',
  defaultPrevented: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  free: true,
}

test('arrows turn the steps and Escape folds the tutorial', () => {
  expect(meaningOf(pressed)).toBe('next')
  expect(meaningOf({ ...pressed, key: 'ArrowLeft' })).toBe('back')
  expect(meaningOf({ ...pressed, key: 'Escape' })).toBe('fold')
  expect(meaningOf({ ...pressed, key: 'ArrowUp' })).toBeNull()
})

test('a key that something else claims, or that comes with a modifier, is left alone', () => {
  expect(meaningOf({ ...pressed, free: false })).toBeNull()
  expect(meaningOf({ ...pressed, defaultPrevented: true })).toBeNull()
  for (const modifier of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'])
    expect(meaningOf({ ...pressed, [modifier]: true })).toBeNull()
})
