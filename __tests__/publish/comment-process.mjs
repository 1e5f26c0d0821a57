// One job of a matrix in a process of its own: waits for the word of its parent, then saves its section as the action does.
const [, , modules = '', apiUrl = '', token = '', index = '0', jobs = '1', section = ''] = process.argv
const [{ makeCommentClient }, { makeCommentText }, { saveSections }] = await Promise.all(['github-client', 'sections', 'sticky-comment'].map((name) => import(`${modules}/${name}.js`)))

process.once('message', async () => {
  const startMs = performance.now()
  const client = makeCommentClient({ token, apiUrl, owner: 'acme', repo: 'shop' })
  const request = { pullRequest: 7, key: 'default', sections: [JSON.parse(section)], index: Number(index), jobs: Number(jobs) }
  const clock = { now: () => Date.now(), sleep: (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms)), random: Math.random }
  let answer
  try {
    answer = { settled: (await saveSections(client, makeCommentText('default'), request, clock)).settled, ms: performance.now() - startMs }
  } catch (error) {
    answer = { problem: String(error), ms: performance.now() - startMs }
  }
  process.send?.(answer, () => process.disconnect())
})
process.send?.('ready')
