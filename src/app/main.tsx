import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/jetbrains-mono/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import './theme.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { installConsole } from '../engine/console.ts'
import { loadMessages, type Messages } from '../i18n/messages.ts'
import { useChoices } from '../store/choices.ts'
import { usePreferences } from '../store/preferences.ts'
import { startSession } from '../store/session.ts'
import { App } from './App.tsx'
import { followAddress } from './address.ts'
import { engine } from './engine.ts'

followAddress()
startSession(engine)
installConsole(engine)

const wanted = useChoices.getState().choices.lang ?? usePreferences.getState().locale
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

loadMessages(wanted).then(
  (messages) =>
    createRoot(root).render(
      <StrictMode>
        <App first={{ locale: wanted, messages: messages as Messages }} />
      </StrictMode>,
    ),
  () => {
    root.textContent =
      'A part of the page could not be fetched; check the connection and reload. 页面的一部分无法获取；请检查网络连接后刷新。'
  },
)
