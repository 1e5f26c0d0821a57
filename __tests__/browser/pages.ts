import type { Page } from 'puppeteer-core';

/** What a page of ours has that could do something, and what is wrong with its shape. */
export interface Seen {
  /** addresses of links */
  readonly links: readonly string[];
  /** elements that a report never has, by name; those in a diagram among them */
  readonly strange: readonly string[];
  /** what GitHub's filters made of a text */
  readonly made: readonly string[];
  /** tables whose rows differ in width */
  readonly brokenTables: number;
  readonly titles: number;
  /** texts of the bars of all diagrams */
  readonly barTexts: readonly string[];
  /** colours in which these are written, with the colour behind the diagram */
  readonly text: string;
}

const ours = ['h2', 'h3', 'p', 'strong', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'code', 'br', 'pre', 'details', 'summary', 'a', 'sub', 'ul', 'li', 'section', 'hr'];
const inDiagrams = ['svg', 'style', 'g', 'rect', 'text', 'line', 'path', 'tspan', 'title', 'desc'];

/** Looks at the page as a browser has it. */
export async function lookAt(page: Page): Promise<Seen> {
  return page.evaluate(`(() => {
    const all = (selector) => [...document.querySelectorAll('article ' + selector)];
    const widths = (table) => new Set([...table.querySelectorAll('tr')].map((row) => row.children.length));
    const name = (one) => one.tagName.toLowerCase();
    return {
      links: all('a').map((link) => link.getAttribute('href') ?? ''),
      strange: all('*').filter((one) => !(one.closest('svg') ? ${JSON.stringify(inDiagrams)} : ${JSON.stringify(ours)}).includes(name(one)) && !one.matches('.user-mention, .issue-link, .commit-link, .auto-link, .emoji')).map(name),
      made: all('.user-mention, .issue-link, .commit-link, .auto-link, .emoji').map((one) => one.className + ' ' + one.textContent),
      brokenTables: all('table').filter((table) => widths(table).size !== 1).length,
      titles: all('h2').length,
      barTexts: all('svg text').map((one) => one.textContent),
      text: document.querySelector('article').textContent
    };
  })()`) as Promise<Seen>;
}
