// GitHub's pagination: per_page up to 100, page, and a Link header whose addresses name the repository by id.

/**
 * @template T
 * @param {T[]} all oldest first
 * @param {URLSearchParams} query
 * @param {string} address of the list, without query
 * @returns {{ items: T[], headers: Record<string, string>, violation?: string }}
 */
export function paginate(all, query, address) {
  const asked = Number(query.get('per_page') ?? 30)
  const perPage = Number.isInteger(asked) && asked > 0 ? Math.min(asked, 100) : 30
  const page = Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1)
  const last = Math.max(1, Math.ceil(all.length / perPage))
  const link = (/** @type {number} */ to, /** @type {string} */ rel) => {
    const next = new URLSearchParams(query)
    next.set('page', String(to))
    return `<${address}?${next}>; rel="${rel}"`
  }
  const links = [
    ...(page > 1 ? [link(Math.min(page - 1, last), 'prev')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ...(page > 1 ? [link(1, 'first')] : [])
  ]
  return {
    items: all.slice((page - 1) * perPage, page * perPage),
    headers: links.length > 0 ? { link: links.join(', ') } : {},
    ...(asked > 100 ? { violation: `per_page=${asked} is over 100` } : {})
  }
}
