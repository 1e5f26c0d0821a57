/** An image's name as Docker shows it: without what goes without saying (`docker.io/library/`, `:latest`). */
export function familiarName(name: string): string {
  const path = name.replace(/^(?:index\.)?docker\.io\//, '').replace(/^library\/(?=[^/]+$)/, '');
  return path.includes('@') ? path : path.replace(/:latest$/, '');
}
