import canonicalize from 'canonicalize';
import { must } from './assert.ts';

/** JSON values only: what RFC 8785 can put in one order. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The one text of a JSON value (RFC 8785). Throws on lone surrogates and on numbers that JSON cannot hold. */
export function canonicalJson(value: Json): string {
  return must(canonicalize(value), 'a JSON value has a canonical text');
}
