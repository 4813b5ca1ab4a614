import { readFileSync } from 'node:fs'
import openapiTS, { COMMENT_HEADER, astToString } from 'openapi-typescript'
import { expect, it } from 'vitest'

it('the types of the API are made from the contract as it is now: npm run api', { timeout: 60_000 }, async () => {
  const made = COMMENT_HEADER + astToString(await openapiTS(readFileSync('../docs/api/openapi.json', 'utf8')))
  expect(readFileSync('src/app/openapi.ts', 'utf8') === made).toBe(true)
})
