import { createPinia, setActivePinia } from 'pinia'
import { useSession, type Me } from '@/app/session'
import { forgetKept } from '@/modules/field/device/kept'
import { FieldDatabase, useDatabase } from '@/modules/field/outbox/db'
import { dropOutbox, useOutbox } from '@/modules/field/outbox/useOutbox'

let devices = 0

/// A device on which somebody is signed in, with an outbox of its own, for one test.
export async function aWorkingDevice(account = 'me'): Promise<void> {
  setActivePinia(createPinia())
  dropOutbox()
  forgetKept()
  useDatabase(new FieldDatabase(`device-${devices++}`))
  useSession().reached = true
  useSession().me = { accountId: account, permissions: {}, grants: [], zone: 'Asia/Shanghai' } as unknown as Me
  await useOutbox().outbox.count('waiting')
}
