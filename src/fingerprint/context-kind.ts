import { Refusal } from './refusal.js';

/** Where a context of a target comes from. */
export type ContextKind =
  | { readonly kind: 'local'; readonly path: string }
  | { readonly kind: 'git'; readonly url: string }
  | { readonly kind: 'image'; readonly ref: string }
  | { readonly kind: 'target'; readonly name: string };

/** Reads a context as buildx does. Throws a Refusal for one of which nobody knows what it will be. */
export function readContext(text: string): ContextKind {
  const [, image] = /^docker-image:\/\/(.+)$/.exec(text) ?? [];
  if (image !== undefined) return { kind: 'image', ref: image };
  const [, target] = /^target:(.+)$/.exec(text) ?? [];
  if (target !== undefined) return { kind: 'target', name: target };
  // A Git object's full name; a branch or a tag may move.
  if (/^(?:https?:\/\/[^#?]+\.git|ssh:\/\/[^#?]+|git:\/\/[^#?]+|git@[^#?]+)#(?:[0-9a-f]{40}|[0-9a-f]{64})(?::[^#?]*)?$/.test(text)) return { kind: 'git', url: text };
  const local = text.replace(/^cwd:\/\//, '');
  if (/^[a-z][a-z0-9+.-]*:/i.test(local) || /^[^/]*@[^/]*:/.test(local) || /^github\.com\//.test(local) || local === '-') throw new Refusal('its context is elsewhere, and nothing says which commit it is');
  return { kind: 'local', path: local === '' ? '.' : local };
}
