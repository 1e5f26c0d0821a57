import { isNode, parseAllDocuments, visit } from 'yaml';
import { UserError } from '../shared/errors.js';

/** The files that Compose opens for a Compose file before anything is built, as they are named in it. */
export interface ComposeReads {
  /** of variables and labels */
  readonly files: readonly string[];
  /** Compose files of their own (include, extends) */
  readonly compose: readonly string[];
  /** directories that hold an included project, and its `.env` */
  readonly directories: readonly string[];
}

// What Compose itself knows, and what says the type that a value has anyway. Others may make a key of what does not look like one.
const plainTags = /^(?:!reset|!override|!|tag:yaml\.org,2002:(?:str|map|seq|int|bool|null|float)|!!(?:str|map|seq|int|bool|null|float))$/;

/**
 * Finds them by their keys, at whatever depth, so that anchors and merges hide none. Throws a UserError where the file is not
 * read for certain as Compose reads it: errors, unusual tags, paths with variables, addresses of other machines.
 */
export function readsOfCompose(text: string, name: string): ComposeReads {
  const unclear = (what: string) => new UserError(`\`${name}\`: ${what}. For code that is not trusted that is refused, because it may lead out of the workspace.`);
  const [files, compose, directories] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const paths = (value: unknown, into: Set<string>): void => {
    if (Array.isArray(value)) return value.forEach((item) => paths(item, into));
    if (typeof value === 'object' && value !== null) return 'path' in value ? paths(value.path, into) : undefined;
    if (typeof value !== 'string') return;
    if (value.includes('$')) throw unclear(`the path \`${value}\` has a variable`);
    if (/:\/\/|^git@|^[a-z]+:[^/\\]|\.git(?:#|$)/i.test(value)) throw unclear(`\`${value}\` is not a file of the workspace`);
    into.add(value);
  };
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, field] of Object.entries(value)) {
      if (key === 'env_file' || key === 'label_file') paths(field, files);
      if (key === 'include') paths(field, compose);
      if (key === 'project_directory') paths(field, directories);
      if (key === 'extends' && typeof field === 'object' && field !== null && 'file' in field) paths(field.file, compose);
      walk(field);
    }
  };
  // Compose reads UTF-16 too, in which nothing here would be found.
  if (/[\u0000\ufffd]/.test(text)) throw unclear('it is not UTF-8');
  const documents = parseAllDocuments(text, { merge: true });
  if (!Array.isArray(documents)) return { files: [], compose: [], directories: [] };
  for (const document of documents) {
    if (document.errors.length > 0) throw unclear('it is no YAML that can be read');
    visit(document, (_, node) => {
      if (isNode(node) && node.tag !== undefined && !plainTags.test(node.tag)) throw unclear(`the tag \`${node.tag}\` is not known`);
    });
    walk(document.toJS({ maxAliasCount: 1000 }));
  }
  return { files: [...files], compose: [...compose], directories: [...directories] };
}
