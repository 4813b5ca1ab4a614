import { download as fetchFile, json, type Query } from './http'
import type { components, paths } from './openapi'

/// Types as they are on the wire, by the names that the contract gives them.
export type Schemas = components['schemas']

type Method = 'get' | 'post' | 'put' | 'delete'
type PathOf<M extends Method> = { [P in keyof paths]: paths[P][M] extends undefined ? never : P }[keyof paths]
type Operation<M extends Method, P extends keyof paths> = NonNullable<paths[P][M]>

type At<T, K extends string> = K extends keyof T ? T[K] : undefined
/// A part of a request: not there, to be left out at will, or needed.
type Part<K extends string, V> = [NonNullable<V>] extends [never]
  ? { [k in K]?: undefined }
  : undefined extends V
    ? { [k in K]?: V }
    : { [k in K]: V }
type Body<O> = O extends { requestBody: { content: infer C } } ? ('multipart/form-data' extends keyof C ? FormData : C[keyof C]) : undefined

export type Ask<O> = Part<'path', At<At<O, 'parameters'>, 'path'>> &
  Part<'query', At<At<O, 'parameters'>, 'query'>> &
  Part<'body', Body<O>> & { headers?: Record<string, string>; signal?: AbortSignal }

type Args<O> = Record<never, never> extends Ask<O> ? [ask?: Ask<O>] : [ask: Ask<O>]
type Content<A> = A extends { content: infer C } ? C[keyof C] : void
export type Answer<O> = O extends { responses: infer R } ? Content<R[keyof R & (200 | 201 | 202 | 204)]> : never

/// What may be asked of a list.
export type QueryOf<P extends PathOf<'get'>> = NonNullable<At<At<Operation<'get', P>, 'parameters'>, 'query'>>

/// What a form holds as null is left out on the wire.
export type Present<T> = { [K in keyof T as null extends T[K] ? never : K]: T[K] } & { [K in keyof T as null extends T[K] ? K : never]?: Exclude<T[K], null> }
export function present<T extends object>(form: T): Present<T> {
  return Object.fromEntries(Object.entries(form).filter(([, value]) => value !== null)) as Present<T>
}

interface AnyAsk {
  path?: Record<string, string | number>
  query?: Query
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

/// The address of an operation, with what stands in its braces.
function filled(path: string, values: AnyAsk['path'] = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])))
}

function ask<M extends Method, P extends PathOf<M>>(method: M, path: P, [asked]: Args<Operation<M, P>>): Promise<Answer<Operation<M, P>>> {
  const { path: values, ...rest } = (asked ?? {}) as AnyAsk
  return json(filled(path, values), { ...rest, method: method.toUpperCase() })
}

export const get = <P extends PathOf<'get'>>(path: P, ...args: Args<Operation<'get', P>>): Promise<Answer<Operation<'get', P>>> => ask('get', path, args)
export const post = <P extends PathOf<'post'>>(path: P, ...args: Args<Operation<'post', P>>): Promise<Answer<Operation<'post', P>>> => ask('post', path, args)
export const put = <P extends PathOf<'put'>>(path: P, ...args: Args<Operation<'put', P>>): Promise<Answer<Operation<'put', P>>> => ask('put', path, args)
export const remove = <P extends PathOf<'delete'>>(path: P, ...args: Args<Operation<'delete', P>>): Promise<Answer<Operation<'delete', P>>> => ask('delete', path, args)

/// Fetches a file and hands it to the browser.
export function download<M extends Method, P extends PathOf<M>>(method: M, path: P, name: string, ...[asked]: Args<Operation<M, P>>): Promise<void> {
  const { path: values, ...rest } = (asked ?? {}) as AnyAsk
  return fetchFile(filled(path, values), name, { ...rest, method: method.toUpperCase() })
}
